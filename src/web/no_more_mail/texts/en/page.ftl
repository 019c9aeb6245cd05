asks-title = No more mail about this survey?
asks-text = { $parties ->
    [1] You were invited to say how { $own } works. You can stop the mail about it: no reminders, and no thank-you at the end.
   *[other] You were invited to say how { $own } and { $partner } work together. You can stop the mail about it: no reminders, and no thank-you at the end.
}
asks-again = If you ask { $name } ({ $email }) to send you your link again, that mail still comes; and so does one if answers were lost and have to be sent again. What you ask for here is kept without a time, and apart from all answers.
asks-button = No more mail, please
link-works = The link in your invitation keeps working.
link-ended = The survey takes no more answers.
stopped-title = No more mail
stopped-text = { $parties ->
    [1] You will get no more mail about the survey of { $own }.
   *[other] You will get no more mail about the survey of { $own } and { $partner }.
}
gone-title = There is nothing to stop here
gone-text = The address may be incomplete; please copy all of it from your mail.
gone-late = Or the survey is closed. Then one short mail may follow when its report is out, and none after that.
