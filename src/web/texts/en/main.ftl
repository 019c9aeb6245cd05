# Dates: "30 September 2026, 17:00 (CEST, Europe/Berlin)".
moment = { $day } { $month } { $year }, { $time } ({ $zone })
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# The top of the questionnaire.
lead = { $parties ->
    [1] { $asked-by } asks how { $own } works, as you see it.
   *[other] { $asked-by } asks how { $own } and { $partner } work together, as you see it.
}
skip = Go to the questions
languages = Language
period-usual = the last 12 months, or since you began
period-before-a-contract = your dealings so far, this negotiation included
preview-notice = This is a preview: the page as people will see it. Nothing can be sent from here, and nothing is kept.
title-problem = Not counted:
notice-not-yet-open = The questions open on { $opens }. Your link stays the same: please come back then.
notice-late = Answers were taken until { $closed }. Only those already on their way are still accepted. Thank you for coming.
notice-restored = This survey was put back to a backup made on { $made }. Answers sent after that were lost; we are sorry. If you answered then, or are not sure, please answer again with the same code: if your answers are still here the page tells you so. The published count will mention this.
notice-closed = This survey closed on { $closed }. Answers can no longer be given. Thank you for coming.

# The promise: said in exactly these words.
promise-title = Our promise
promise-server = Stored data, backups and logs, without the separately kept keys, cannot show your answers or connect you to them. Nobody is shown answers before closing. This server's administrator holds the keys and could misuse them.
promise-joint = Stored data, backups and logs, without the separately kept keys, cannot show your answers or connect you to them. No answers can be opened before closing, nor afterwards, unless two of three code holders (facilitator, buyer's and supplier's representative) act together with the operator.
promise-small-group = In a small group, colleagues may guess from what you write.
promise-without-script = In this mode the server sees your code and your answers together for a moment.

# The facts.
fact-time-name = How long
fact-time = { $minutes ->
    [one] About one minute.
   *[other] About { $minutes } minutes.
} You may leave any question blank.
fact-until-name = Open until
fact-until = { $closes }.
fact-invited-name = Who is asked
fact-invited-confirmed = { $invited } people of { $own }. { $own } has confirmed the list.
fact-invited-unconfirmed = { $invited } people of { $own }. The list was not confirmed by { $own }.
fact-results-name = What happens next
fact-results = { $parties ->
    [1] If fewer than { $k } people of { $own } answer, their answers are never opened. Otherwise { $own } sees a report: summaries, never one person's form.
   *[other] If fewer than { $k } people of { $own } answer, their answers are never opened. Otherwise both organisations see the same report at the same moment: summaries, never one person's form.
}
fact-contact-name = Whom to ask

# The form.
code-label = Your access code
code-hint = It is in your invitation, and is filled in when you follow the link there. Capitals, blanks and hyphens do not matter.
other-terms = This page does not carry the terms your link was made for. Please ask the contact above before you answer.
part = Part { $number } of { $of }
role-own = your organisation
role-partner = your partner
pick-notes = What these mean
pick-hint = { $limit ->
    [one] Choose one at most.
   *[other] Choose up to { $limit }.
}
comment-hint = Room for about { $room } letters.
consent = { $parties ->
    [1] May be shown word for word to your organisation, after the facilitator has read it. Otherwise only the facilitator sees it.
   *[other] May be shown word for word to both organisations, after the facilitator has read it. Otherwise only the facilitator sees it.
}
send-text = Blanks count as “can't say”. Once sent, answers cannot be changed.
send = Send my answers
fingerprint = Fingerprint, as in your link:

# What keeps a form from being counted.
problems-title = Your answers were not counted
problems-kept = Everything you entered is still here.
problem-at = “{ $question }” { $sentence }
problem-code-missing = Please enter the access code from your invitation.
problem-code-wrong = This code does not belong to this survey. Please compare it with your invitation.
problem-rating-unreadable = One answer could not be read. Please choose it again.
problem-pick-unreadable = One choice could not be read. Please choose again.
problem-too-many-picks = You chose { $chosen }. Please keep at most { $limit }.
problem-comment-too-long = This comment is too long by about { $over } letters; there is room for { $room }. Please shorten it; nothing was cut.
problem-many-blanks = You answered { $answered } of { $ratings } ratings. You may send this as it is: what is blank counts as “can't say”. Or go on from the first blank.
problem-not-yet-open = The survey opens on { $opens }. Please send your answers then.
problem-closed = The survey closed on { $closed }, so these answers could not be counted.
problem-unavailable = We could not store your answers just now. Please send them again in a minute. They are counted once, however often you send them.

# Thanks.
thanks-title = Thank you
thanks-text = Your answers have arrived.
receipt-title = Your receipt
receipt-text = If at least { $k } people of { $own } answer, this is on the public list of counted ballots after closing; if fewer do, none of their ballots is listed. It shows that you took part, not what you answered. You need not keep it.
receipt-link = Where the list will be
next-title = What happens next
thanks-next = { $parties ->
    [1] The survey is open until { $closes }. If fewer than { $k } people of { $own } answer, none of their answers is opened or shown. Otherwise { $own } sees a report: summaries, never one person's form.
   *[other] The survey is open until { $closes }. If fewer than { $k } people of { $own } answer, none of their answers is opened or shown. Otherwise both organisations see the same report at the same moment.
}
thanks-device = If others use this device, close this window now, so that nobody can go back to your form.

# Short pages.
already-counted-title = You have already answered
already-counted-text = Answers with this code have been counted before, so these were not added. There is nothing more to do. Thank you.
sealed-elsewhere-title = This code was used already
sealed-elsewhere-text = Answers were sealed with this code before, in a browser that sends them by itself, so what you sent now was not added. If that page said that your answers have arrived, there is nothing more to do. If it did not, open the link of your invitation again on the same device and in the same browser: it sends the same answers again, and they count once.
unknown-page-title = There is no page here
unknown-page-text = The link may be incomplete. Please open it from your invitation again, or copy all of it into the address bar.
method-not-allowed-title = This cannot be done here
method-not-allowed-text = Please open the link from your invitation again.
too-large-title = This form is too large to read
too-large-text = Nothing was counted. Please go back, shorten your comments, and send the form again.
too-slow-title = The form did not arrive in time
too-slow-text = Nothing was counted. Please go back and send the form again, perhaps over a better connection.
unreadable-title = This request could not be read
unreadable-text = Nothing was counted. Please go back and try again.
too-many-title = Too many requests from your network
too-many-text = Please wait a few seconds and try again. Nothing was counted and nothing is lost: go back to your form and send it again.
in-clear-title = This page is served over HTTPS only
in-clear-text = Your request came without encryption and was not read. Please follow the link in your invitation again.
unavailable-title = Please try again in a minute
unavailable-text = The survey cannot be reached just now. If you were sending answers, go back and send them again: they are counted once, however often you send them.
broken-title = Something went wrong on our side
broken-text = Please go back and try again in a minute. If you were sending answers, they are counted once, however often you send them.
console-unknown-title = There is no page here
console-unknown-text = It may have been removed, or it belongs to somebody else. Go back to your relationships.
not-now-title = This is not possible now
not-now-text = The wave has moved on meanwhile, or is not there yet. Go back to its page, where every step stands in order.
refused-title = This form was not accepted
refused-text = Nothing was changed. The form did not come from a page of your session: you may have signed out, or the page was open for too long. Please open the page again.
link-gone-title = This link no longer works
link-gone-text = It was used, revoked, or has expired. Ask for a new one: facilitators on the sign-in page, representatives by replying to the mail the link came with.

# What a browser is told that seals the answers itself.
sealed-already-issued = This code was used for other answers before, so nothing was signed. If they did not arrive, open the link again on the device and in the browser where you began: it sends them again, and they count once.
sealed-wrong-code = This code does not belong to this survey. Please compare it with your invitation.
sealed-not-yet-open = The survey has not opened yet. Please send your answers then.
sealed-closed = The survey is closed and takes no more answers.
sealed-malformed = The request could not be read. Nothing was counted. Please reload the page and send your answers again.
sealed-refused = This was not accepted: it is no ballot of this survey, or it did not come from its page. Nothing was counted.
sealed-too-many = Too many requests. Please wait a few seconds and try again; nothing is lost.
sealed-unavailable = The survey cannot be reached just now. Please send again in a minute: your answers count once, however often you send them.
sealed-unknown-panel = There is no such survey. Please open the link of your invitation again.
