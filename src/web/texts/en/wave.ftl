# The public pages of a wave: its terms.
w-title = Terms of the survey { $relationship }, { $label }
w-lead = Everything that was fixed when the survey began. Anybody with this address may read it; everybody reads the same.
w-back = Back to the terms of this survey
w-when-name = When
w-when = Open from { $opens } until { $closes }. Ballots sealed until then are taken until { $late }. Closing may be postponed until { $latest } at most.
w-asked-name = Asked at { $party }
w-asked-confirmed = { $people ->
    [one] One person
   *[other] { $people } people
}. { $party } has confirmed the list.
w-asked-unconfirmed = { $people ->
    [one] One person
   *[other] { $people } people
}. The list was not confirmed by { $party }.
w-released-name = What is released
w-released = { $parties ->
    [1] Summaries, to { $party }. If fewer than { $k } people answer, none of their answers is opened, shown or used in any figure.
   *[other] Summaries, to both organisations at the same moment. If fewer than { $k } people of an organisation answer, none of their answers is opened, shown or used in any figure.
}
w-never-name = What is never shown
w-never = Who has answered, and what one person has answered: to nobody, not to the facilitator either. Comments are read by the facilitator first and passed on only where their author allows it.
w-precision-name = How fine
w-precision = From { $k } answers: scores of whole topics, rounded to 5 of 100, the extremes only as “at most” and “at least”. From 10: averages of single statements, rounded, and comments. From 25: finer averages and shares in tenths. Which of these holds depends on the number of answers alone. There are no interim results and no filters by groups of people.
w-custody-name = Who can open ballots
w-custody-server = This server's administrator holds the keys, apart from the database. They are destroyed when the survey is closed. Nobody is shown answers before.
w-custody-joint = Two of three holders of a closing code, together with this server: nobody opens a ballot alone. Without two codes within 60 days of closing time, all ballots are destroyed unopened. Otherwise keys and ballots are destroyed when the survey is closed.
w-holder-name = Closing code of { $name }
w-holder = Check letters { $letters }
w-script-name = Where answers are sealed
w-script-either = In your browser, so that the server never sees them beside your code. Where scripts do not run, the server seals them, and sees both together for a moment.
w-script-only = In your browser, so that the server never sees them beside your code.
w-contact-name = Whom to ask

w-check-title = Check that these are your terms
w-check-text = The terms are fixed in one file, byte for byte:
w-fingerprint-name = Fingerprint
w-digest-name = SHA-256
w-check-how = The fingerprint stands in the link of every invitation, after the dot; it is the beginning of the file's SHA-256 in another spelling. Your browser compares the two before it seals anything. You can do it too: compute the SHA-256 of the file with a program you trust, and compare fingerprints with colleagues.
w-changes-title = What changed since
w-changes-none = Nothing has changed since the survey began.
w-changes-text = In the order in which it happened. None of it changes the file above.
w-raised = The least number of answers was raised to { $k }.
w-postponed = Closing was postponed until { $closes }.
w-restored = The survey was put back to a backup made on { $made }. Ballots sent after that were lost, and could be sent again; some may count twice.
w-destroyed = Nobody closed the survey in time. All ballots were destroyed unopened.
w-corrected = { $count ->
    [one] One address was corrected. The person keeps the code; the old address was told.
   *[other] { $count } addresses were corrected. The people keep their codes; the old addresses were told.
}
w-questions-title = The questions
w-definition = Definition { $id }, version { $version }:
w-questions-of = As { $party } reads them
w-more-title = Read on
w-stored-link = What is stored about me
w-bulletin-link = The list of counted ballots
w-bulletin-link-later = The list of counted ballots: where it will be
w-drop-link = Hand in a sealed ballot

# What is stored about me.
w-stored-title = What is stored about me
w-stored-lead = While the survey is open, these are all the bytes that concern you or your answers.
w-gone = This survey is closed: ballot boxes and keys are destroyed, and the names and addresses go 30 days after closing.
w-row-title = One row with your name
w-row-text = Table “invitation”, with an invented person:
w-row-id = Drawn at random at launch. It says nothing about you.
w-row-panel = Which organisation's list you are on.
w-row-email = Where the invitation was sent.
w-row-name = As your organisation gave it.
w-row-locale = The language of the mails to you.
w-row-note = In this example { $bytes } bytes. Your row was written at launch and changes only if your address is corrected; then the old address is kept, apart, until it was told.
w-row-absent = There is no column for whether or when you answered, and none for your code. If you ask for no more mail, your random id is noted in one more table, without a time.
w-box-title = A ballot box, the same size from the first day to the last
w-box-text = Ballots do not have rows. All of an organisation lie together in one encrypted record, a ballot box, which is replaced as a whole with every change, and now and then without any:
w-box = { $party }: { $people ->
    [one] one person
   *[other] { $people } people
} asked, { $boxes ->
    [one] one box of { $bytes } bytes
   *[other] { $boxes } boxes of about { $bytes } bytes each
}, with room for { $slots } ballots each.
w-box-inside = Inside, readable with a key that is not in the database: for each invitee whether a ballot was given out, and a digest of the blinded message that was signed then; and, apart from that, the sealed ballots in the order of their own random-looking numbers.
w-ballot = A sealed ballot has { $bytes } bytes, whatever is in it: blank or full, all ballots are of one length. Nothing in it says whose it is.
w-box-why = Why so: whoever has the database, or all its backups, sees that a box changed. Not whose ballot went in, not which one, and not how many there are.
w-mail-title = Mail to you, and your code
w-mail-text = While a mail waits to be sent, a row says for which id and not before when. It holds no text, no code and no address, and is deleted when the mail is sent. Nothing records who was reminded.
w-code-text = Your code is stored nowhere. It is computed anew from your id, with a key outside the database, when a mail to you is written.
w-device-title = On your own device
w-device-text = Where scripts run, your browser keeps a draft until you send it, and then your sealed ballot until the survey is over. Both are encrypted with your code, and never leave the device unless you send them.

# The bulletin.
w-bulletin-title = Counted ballots: { $relationship }, { $label }
w-bulletin-later = Once the survey is closed, after { $from } at the earliest, the list of counted ballots stands here, and you can look for your receipt.
w-bulletin-lead = The survey is closed. These ballots were counted; everything here can be checked by anybody.
w-counts = { $invited } invited, { $issued } ballots given out, { $counted } counted, { $invalid } could not be read.
w-counts-few = Fewer than { $k } answered. None of their ballots was opened, and none is listed.
w-find-title = Find your receipt
w-find-label = Your receipt
w-find-hint = 64 digits and letters. Where scripts run, your browser reads the list and looks for itself: the receipt is not sent.
w-find = Look for it
w-receipt-found = It is on the list: this ballot was counted.
w-receipt-missing = It is not on the list. If your organisation had too few answers, none of its ballots is listed. Otherwise please ask the contact in the terms, and show this page's address.
w-receipt-unreadable = This is not a receipt: it has 64 characters, digits and the letters a to f.
w-receipt-failed = The list could not be read just now. Please try again.
w-verify-title = Check the whole list
w-verify-text = The list with every signature:
w-verify-note = The program checks without a network that each ballot was signed by this survey's keys, that none stands twice, that the counts add up, and that the list belongs to the fingerprint in your invitation.

# The drop page.
w-drop-title = Hand in a sealed ballot: { $relationship }, { $label }
w-drop-lead = Here you hand in the file in which you saved your sealed ballot, until { $late }.
w-drop-early = The survey opens on { $opens }. Sealed ballots are taken here from then on.
w-drop-over = Sealed ballots were taken until { $late }. It is too late to hand one in. Thank you for coming.
w-drop-problem = This ballot was not taken
w-drop-unreadable = This is not the file of a sealed ballot, or part of it is missing. Please choose the file as it was saved.
w-drop-other = This ballot belongs to another survey. Please use the address that was shown when you saved it.
w-drop-refused = This ballot does not carry the survey's signature, or was changed since it was saved. Please choose the file as it was saved.
w-drop-label = The file of your sealed ballot
w-drop-hint = Its name begins with “sealed-ballot”.
w-drop-send = Hand it in
w-drop-done = Your ballot has arrived. It is counted after closing, unless fewer than { $k } people of { $own } answer: then none of their ballots is opened.
w-drop-after = Should you hand it in once more, it still counts once. You may delete the file now.
w-drop-what-title = What is in the file
w-drop-what = Your answers, sealed so that only the keys of this survey open them, after closing; and the survey's signature, which was given without seeing which ballot it is for. No name, no code and no time.
w-drop-why = You need no code here, and are not asked who you are. If you come from another network, or somebody else brings the file, then not even somebody who watches this server can tell whose ballot it is.
