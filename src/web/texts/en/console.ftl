# The console: what facilitators read. Keys of its pages begin with "c-", of the representatives' with "r-".
c-skip = Go to the page
c-sign-out = Sign out
c-sign-in = Sign in
c-email = E-mail address
c-password = Password
c-back = Back
c-buyer = Buyer
c-supplier = Supplier
c-closes = closes { $time }
c-state-draft = draft
c-state-open = open
c-state-closing = closing
c-state-closed = closed
c-state-released = released

# Signing in.
c-sign-in-title = Sign in
c-sign-in-lead = For facilitators. If you were asked to answer questions, use the link in your invitation instead.
c-sign-in-wrong = Address or password is wrong. Please try again.
c-sign-in-wait = Too many wrong passwords for this address. Please wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}, or have a link mailed to you.
c-forgotten-link = Forgotten your password?
c-forgotten-title = Set a new password
c-forgotten-lead = We mail you a link with which you can set a password, once, within a day.
c-forgotten-button = Mail me a link
c-forgotten-sent = If a facilitator has this address, a link is on its way. Please look into your mailbox.
c-password-title = Choose a password
c-password-lead = For { $email }. The link works once; all your sessions end.
c-password-new = New password
c-password-hint = At least { $shortest } characters. A few words are easy to remember.
c-password-again = The same again
c-password-differ = The two passwords differ. Please type them again.
c-password-button = Set the password
c-password-set = Your password is set. Please sign in with it.

# Relationships.
c-relationships-title = Your relationships
c-relationships-none = There is none yet. A relationship is two organisations that work together, or think of it; or one that looks at itself.
c-relationships-new = Add a relationship
c-relationship-new-title = Add a relationship
c-relationship-new-lead = At every organisation somebody answers for the list of people to be asked.
c-relationship-who = Whom it is about
c-relationship-two = Two organisations
c-relationship-two-hint = Each is asked about itself, the other, and the relationship.
c-relationship-one = One organisation looks at itself
c-relationship-one-hint = Nothing is asked about a partner. Fill in the first group only.
c-relationship-first = Buyer, or the one organisation
c-organisation = Organisation
c-relationship-name = Name
c-relationship-name-hint = For you and for the documents, such as “Nordwerk and Halden”.
c-relationship-add = Add the relationship
c-party-name = Organisation
c-representative = Representative
c-representative-name = Name of the representative
c-representative-hint = Confirms the list of people, and gets the released documents.
c-representative-email = E-mail address of the representative
c-representative-locale = Language of mails to the representative
c-language-en = English
c-language-de = Deutsch
c-waves-title = Waves
c-waves-none = { $parties ->
    [1] Nothing was asked yet. A wave is one round of questions.
   *[other] Nothing was asked yet. A wave is one round of questions to both sides.
}
c-waves-new = Prepare a wave

# How readouts look.
c-branding-title = How readouts look
c-branding-none = Plain: no logo, no colour of your own, no words on the cover.
c-branding-change = Change how readouts look
c-branding-lead = For every readout of this relationship, those of earlier waves too. Everything here may stay empty.
c-branding-saved = Saved. Readouts look like this from now on.
c-branding-logo = Logo
c-branding-logo-hint = PNG or JPEG, at most 200 kB. 600 pixels wide is enough. It stands on white paper.
c-branding-logo-now = The logo
c-branding-logo-other = Another logo
c-branding-logo-remove = Remove the logo
c-branding-accent = Colour
c-branding-accent-hint = As #1d6b66. Of headings and lines; it must be dark enough to be read on white. Charts keep their own colours.
c-branding-accent-now = The colour { $colour }
c-branding-cover = Words on the cover
c-branding-cover-hint = At most 300 characters: who invites, and for what.
c-branding-language = Language readouts are first offered in
c-branding-language-hint = Every reader can choose another.
c-branding-language-own = That of the questionnaire

# A representative.
c-representative-change = Change the representative
c-representative-change-lead = Links that were mailed to the representative until now stop working.
c-representative-save = Save

# The terms of a wave.
c-terms-new-title = Prepare a wave
c-terms-new-lead = Nobody is written to yet. Everything here can be changed until launch.
c-terms-new-button = Prepare the wave
c-terms-edit-title = Change the terms
c-terms-edit-lead = Everything here can be changed until launch, and nothing after it.
c-terms-edit-button = Save the terms
c-terms-next-title = Prepare next year's wave
c-terms-next-lead = { $parties ->
    [1] The same questions, so that the two readouts can be compared. The roster is copied for you to review; nobody is written to yet.
   *[other] The same questions, so that both readouts can be compared. Both rosters are copied for you to review; nobody is written to yet.
}
c-terms-next-button = Prepare the wave
c-terms-label = Label
c-terms-label-hint = As documents name it, such as 2027.
c-terms-opens = Opens
c-terms-opens-hint = Invitations go out from here.
c-terms-closes = Closes
c-terms-closes-hint = Two to three weeks are usual. It can be moved to a later time, never to an earlier one.
c-terms-zone = Time zone
c-terms-zone-hint = In which both times are meant, such as Europe/Berlin. Every page and mail names it.
c-terms-period = Questions look back on
c-terms-period-hint = Before a contract: “your dealings so far, this negotiation included”.
c-terms-k = { $parties ->
    [1] Fewest answers
   *[other] Fewest answers of a side
}
c-terms-k-hint = { $parties ->
    [1] Below it nothing is opened or shown. Empty for the questionnaire's own, which cannot be lowered.
   *[other] Below it nothing of that side is opened or shown. Empty for the questionnaire's own, which cannot be lowered.
}
c-terms-zone-unknown = This time zone is not known. Give a name such as Europe/Berlin or America/New_York.
c-terms-opens-unreadable = The opening time could not be read. Write it as 2027-03-01T09:00.
c-terms-closes-unreadable = The closing time could not be read. Write it as 2027-03-19T17:00.
c-terms-k-unreadable = { $parties ->
    [1] The fewest answers must be a whole number, or empty.
   *[other] The fewest answers of a side must be a whole number, or empty.
}
c-terms-period-unusable = What the questions look back on must have at most 120 characters.
c-terms-custody = Who can open the answers
c-terms-custody-server = The server, by itself
c-terms-custody-server-hint = The wave is closed without you. Whoever runs the server holds the keys.
c-terms-custody-joint = Two of three people together
c-terms-custody-joint-hint = You and both representatives make a closing code each before launch; two of you close, on one screen. If two codes are lost, the answers are lost.
c-definition = Questionnaire
c-definition-known = What is asked
c-definition-own = Or a definition of your own
c-definition-own-hint = A JSON file. It is checked first; with any fault nothing is stored, and every fault is shown. Afterwards it can be chosen above for your other waves too.
c-definition-bad = { $count ->
    [one] The file has one fault. Nothing was stored; please mend it and choose the file again.
   *[other] The file has { $count } faults. Nothing was stored; please mend them and choose the file again.
}
c-definition-whole = The whole file
c-definition-again = Please choose your definition file again, too.
c-note = Mails
c-note-label = Your note in every mail of this wave
c-note-hint = The same for everybody, as you write it here; not translated. At most { $most } characters, or empty.
c-terms-change = Change the terms
c-terms-fixed = Fixed at launch, and shown to everybody who is asked.
c-corrected-times = { $count ->
    [one] One address was corrected since.
   *[other] { $count } addresses were corrected since.
}
c-fingerprint = Fingerprint of the terms
c-late-until = Sealed answers already on their way are taken until { $time }.

# A wave's page.
c-lead-draft = In preparation. Nobody is written to before you launch it.
c-lead-launched = Launched. Invitations go out at opening time.
c-lead-open = Open: answers are coming in.
c-lead-late = Closing time has passed. Sealed answers already on their way are taken for 24 hours.
c-lead-due = Over, and ready to be closed.
c-lead-closed = Closed: the figures are final. Read the comments, then release.
c-lead-released = { $parties ->
    [1] Released.
   *[other] Released to both sides.
}
c-done-edited = The terms are saved.
c-done-followed = { $parties ->
    [1] The wave is prepared. Its roster is a copy; please review it.
   *[other] The wave is prepared. Its rosters are copies; please review them.
}
c-done-roster = The roster is saved. Nobody was written to.
c-done-test-mail = A test mail is on its way to you.
c-done-asked = A mail with a link is on its way to the representative.
c-done-revoked = The representative's links no longer work.
c-done-measured = Participation is as measured last; it is measured once a day.
c-done-launched = Launched. Invitations go out from opening time on.
c-done-reminded = Reminders go out to everybody who has not answered. Whom, nobody is told.
c-done-closed = Closed. The keys are destroyed.
c-done-short = { $parties ->
    [1] There are too few answers, so closing was postponed by a week, once.
   *[other] A side has too few answers, so closing was postponed by a week, once.
}
c-done-released = { $parties ->
    [1] Released. The representative is written to.
   *[other] Released. Both representatives are written to.
}
c-done-postponed = Closing is postponed.
c-done-resent = The invitation goes out again.
c-done-corrected = The address is corrected, and the invitation goes out again.

c-step-now = Go to what is next
c-step-terms = Terms
c-step-rosters = { $parties ->
    [1] Roster
   *[other] Rosters
}
c-rosters-lead = { $parties ->
    [1] Twelve to twenty people who know the work first hand make a readout with detail. The representative confirms the list; otherwise the first page of the questionnaire says that nobody has.
   *[other] Twelve to twenty people a side who know the work first hand make a readout with detail. Each representative confirms the list of their side; otherwise the first page of the questionnaire says that nobody has.
}
c-invited = { $count ->
    [0] Nobody yet
    [one] One person
   *[other] { $count } people
}
c-roster-hint-none = 12 to 20 people are a good number.
c-roster-hint-few = Below 12, the readout has less detail.
c-roster-hint-many = More than 20 are fine; the readout gains little detail by it.
c-confirmed = Confirmed by the representative
c-unconfirmed = Not confirmed by the representative
c-link-until = A link is valid until { $time }.
c-roster-enter = Enter the roster
c-roster-change = Change the roster
c-roster-see = See the roster
c-ask = Ask to confirm
c-revoke = Revoke the link
c-step-preview = Preview
c-preview-lead = { $parties ->
    [1] See what people will see, and have a mail sent to yourself.
   *[other] See what each side will see, and have a mail sent to yourself.
}
c-preview-questionnaire = Questionnaire
c-preview-mails = Mails
c-test-mail = Send me a test mail
c-step-launch = Launch
c-launch-lead = The next page shows what launching does before you do it.
c-launch-go = Check and launch
c-launch-past = Launched.
c-step-open = While it is open
c-open-lead = Nobody is shown who has answered. How many have is measured once a day and told roughly.
c-open-later = After launch you can remind, send an invitation again, correct an address, and postpone closing.
c-open-past = No more answers are taken.
c-answers-measured = Measured { $time }
c-answers-unmeasured = Not measured yet
c-band-below = Not yet enough answers to release anything
c-band-enough = Enough answers to release
c-band-under-half = Enough answers to release, under 50 %
c-band-half = 50 % or more have answered
c-band-three-quarters = 75 % or more have answered
c-band-nine-tenths = 90 % or more have answered
c-waiting = { $count ->
    [one] One invitation is waiting to be sent.
   *[other] { $count } invitations are waiting to be sent.
}
c-undeliverable = The invitation to { $address } cannot be delivered. Correct the address.
c-remind-go = Remind
c-people-go = Send one again, or correct an address
c-postpone-go = Postpone closing
c-measure = Measure participation
c-step-close = Close
c-close-lead = The answers can now be counted and scored. The worker does this by itself; you can also do it here.
c-close-go = Close the wave
c-close-later-joint = Possible from { $time }. Two of the three holders of a closing code are then asked to close together.
c-close-destroyed = Nobody closed in time: the answers were destroyed unopened, and nothing is released of them.
c-close-ask-again = Ask { $name }'s representative to close
c-lead-destroyed = Over. The answers were destroyed unopened, because nobody closed in time.
c-close-past = Closed: counted, scored, and the keys destroyed.
c-counts = { $name }: { $invited } invited, { $counted } counted{ $invalid ->
    [0] {""}
   *[other] , { $invalid } invalid
}.
c-close-later = Possible from { $time }. It happens by itself.
c-step-comments = Comments
c-comments-lead = You read them first, and decide on each: show, reword or withhold.
c-comments-go = Read the comments
c-comments-past = Decided on and frozen; the originals are destroyed.
c-comments-later = After close, you read them first.
c-step-release = Release
c-release-lead = { $parties ->
    [1] The representative can then read the documents.
   *[other] Both representatives can then read the same documents, at the same moment.
}
c-release-go = Check and release
c-release-past = { $parties ->
    [1] Released.
   *[other] Released to both sides.
}
c-release-later = After the comments are decided on.
c-step-readout = Readout
c-readout-lead = { $parties ->
    [1] The same documents that the representative can read. Only the guide to the session is yours alone.
   *[other] The same documents that both representatives can read. Only the guide to the session is yours alone.
}
c-readout-pdf = Report (PDF)
c-readout-go = See and fetch all documents
c-readout-links = { $parties ->
    [1] The representative's link is valid for 30 days.
   *[other] The representatives' links are valid for 30 days.
}
c-readout-again = Mail { $name } a new link
c-readout-later = After release.
c-step-agreements = Agreements
c-agreements-lead = { $parties ->
    [1] What is agreed on at the workshop: who does what by when. It is printed in the readout.
   *[other] What both sides agree on at the workshop: who does what by when. It is printed in the readout.
}
c-agreements-go = Record what was agreed on
c-agreements-see = { $count ->
    [one] See the one action
   *[other] See the { $count } actions
}
c-agreements-later = After release.
c-agreements-past-title = What became of last time's actions
c-agreements-past-lead = { $count ->
    [one] One action was agreed on
   *[other] { $count } actions were agreed on
} after { $label }. What became of them is printed in this wave's readout.
c-agreements-past-go = Say what became of them
c-step-next = Next year
c-next-lead = { $parties ->
    [1] The same questions again, with a copy of the roster.
   *[other] The same questions again, with copies of both rosters.
}
c-next-there = A following wave is there already.
c-next-go = Prepare next year's wave
c-next-later = After launch.

# A roster.
c-roster-title = Roster
c-roster-lead = Who will be asked, by name and address. Saving replaces the whole list; nobody is written to.
c-roster-confirmed-warning = The representative has confirmed this list. If you change it, it has to be confirmed again.
c-roster-paste = Paste the list
c-roster-paste-hint = One person a line: name, address, and if needed language ({ $languages }). Cells copied from a spreadsheet are fine.
c-roster-file = Or choose a file
c-roster-file-hint = CSV, as spreadsheets save it (“CSV UTF-8”). The first line names the columns: name, email, locale.
c-roster-save = Save the roster
c-roster-bad = { $count ->
    [one] One line cannot be used. Nothing was saved; please correct it below.
   *[other] { $count } lines cannot be used. Nothing was saved; please correct them below.
}
c-roster-bad-title = Lines to correct
c-roster-line = Line
c-roster-fixed = { $count ->
    [one] One person is invited. The list was fixed at launch.
   *[other] { $count } people are invited. The list was fixed at launch.
}

# Mails.
c-mails-title = Mails
c-mails-lead = { $parties ->
    [1] As each person gets them, with their own link and code. Here the code opens nothing.
   *[other] As each person of this side gets them, with their own link and code. Here the code opens nothing.
}
c-mails-invitation = Invitation
c-mails-reminder = Reminder
c-mails-subject = Subject:

# Steps with consequences.
c-confirm-warnings = Please look at this first
c-confirm-happens = What happens
c-confirm-lasting = What cannot be undone
c-confirm-tick = Please tick the box to say that you are sure.
c-launch-title = Launch the wave
c-launch-sure = { $parties ->
    [1] I have checked the terms, the roster and the mails.
   *[other] I have checked the terms, the rosters and the mails.
}
c-launch-button = Launch
c-launch-opens = Opens { $time }
c-launch-closes = Closes { $time }
c-launch-panel = { $name }: { $count ->
    [one] one person
   *[other] { $count } people
}
c-launch-unconfirmed = { $name } has not confirmed its list. The first page of the questionnaire will say so.
c-launch-happens-1 = { $parties ->
    [1] Terms, roster and questions are fixed under one fingerprint, which everybody who is asked can see.
   *[other] Terms, rosters and questions are fixed under one fingerprint, which everybody who is asked can see.
}
c-launch-happens-2 = { $parties ->
    [1] Keys are made, in one file. Whoever loses it before close loses the answers.
   *[other] Keys are made, one file for each side. Whoever loses them before close loses the answers.
}
c-launch-happens-3 = Everybody is invited by mail at opening time, or at once if that has passed.
c-launch-lasting-1 = Nobody can be added to a roster or taken off it.
c-launch-lasting-2 = Questions, zone and fewest answers stay as they are.
c-launch-joint = The three closing codes are fixed: whoever has lost theirs makes another before launch.
c-launch-lasting-3 = Closing can be moved to a later time, never to an earlier one.
c-remind-title = Remind
c-remind-sure = Send the reminders now.
c-remind-button = Remind
c-remind-happens-1 = Everybody who has not answered gets a reminder with their own link.
c-remind-happens-2 = Nobody is told who that is or how many, and nothing is kept of it.
c-remind-lasting-1 = Mail that was sent cannot be called back. Two reminders are usually enough.
c-close-title = Close the wave
c-close-sure = Close the wave now.
c-close-button = Close
c-close-happens-1 = All answers are opened and counted, in memory only.
c-close-happens-2 = { $parties ->
    [1] Figures are computed under the rules everybody was told. With too few answers, none is opened.
   *[other] Figures are computed under the rules everybody was told. A side with too few answers is not opened.
}
c-close-happens-3 = { $parties ->
    [1] If there are too few answers, closing is postponed by a week instead, once.
   *[other] If a side has too few answers, closing is postponed by a week instead, once.
}
c-close-lasting-1 = The single answers and the keys are destroyed. Only the figures and the comments stay.
c-close-lasting-2 = No answer can be added any more.
c-release-title = Release
c-release-sure = I have read the comments and decided on each.
c-release-button = { $parties ->
    [1] Release
   *[other] Release to both sides
}
c-release-waiting = { $count ->
    [one] One comment has
   *[other] { $count } comments have
} not been decided on yet.
c-release-happens-1 = { $parties ->
    [1] The representative gets a mail with a link to the documents.
   *[other] Both representatives get a mail with a link to the same documents, at the same moment.
}
c-release-happens-2 = You can download the readout here.
c-release-lasting-1 = Figures and comments are frozen.
c-release-lasting-2 = The comments as they were written, and the key to them, are destroyed.

# People.
c-people-title = People
c-people-lead = An invitation can be sent again to anybody, with the same link. Who has answered is shown to nobody, here neither.
c-resend = Send again
c-correct-go = Correct the address
c-correct-title = Correct an address
c-correct-address = Correct address
c-correct-button = Correct and send again
c-correct-happens-1 = The invitation goes to the corrected address. Link and code stay the same.
c-correct-happens-2 = The old address gets a notice.
c-correct-happens-3 = How many addresses were corrected is public. It stays the same person: nobody can be replaced.

# Postponing.
c-postpone-title = Postpone closing
c-postpone-now = Closes now
c-postpone-latest = At the latest
c-postpone-closes = New closing time ({ $zone })
c-postpone-button = Postpone
c-postpone-happens-1 = Answers are taken for longer. The questionnaire and all further mail name the new time.
c-postpone-happens-2 = It cannot be taken back: closing is never moved to an earlier time. The change is public.

# Comments.
c-comments-title = Comments
c-comments-page-lead = Watch for what would give the writer away: names, events, a manner of speaking. Reword it, or withhold it.
c-comments-saved = { $count ->
    [0] Saved. All comments are decided on.
    [one] Saved. One comment is left to decide on.
   *[other] Saved. { $count } comments are left to decide on.
}
c-comments-none = There are no comments, or too few answers for comments to be shown.
c-comments-save = Save
c-comment-show = Show as written
c-comment-reword = Show these words instead
c-comment-withhold = Do not show
c-comment-wording = Words to show instead
c-comment-yours = For you only: the writer does not want it shown. You can take it up in the talk.

c-comment-theme = Filed under
c-comment-theme-none = No facet

# The readout.
c-readout-title = The readout
c-readout-language = Language
c-readout-paper = Paper
c-readout-a4 = A4
c-readout-letter = US Letter
c-readout-choose = Show this
c-readout-making = { $done } of { $all } documents are ready
c-readout-waiting = { $count ->
    [one] One other readout comes first
   *[other] { $count } other readouts come first
}
c-readout-coming = This page comes back by itself every two seconds.
c-readout-look = Look now
c-readout-ready = All documents are ready
c-readout-failed = The documents could not be made. The operator finds the reason in the server's log.
c-readout-full = Too many readouts are being made just now. Please come back in a minute.
c-readout-retry = Try again
c-readout-all = All documents in one file
c-readout-page = Page { $page } of { $name }
c-readout-incomplete = The questionnaire has no texts in { $language }: names of facets and questions stand in { $own }.

# Agreements.
c-agreements-title = Agreements
c-agreements-page-lead = { $parties ->
    [1] Who does what by when: an owner for every action. Printed in the readout, and next year with what became of it.
   *[other] Who does what by when: an owner from each side for every action. Printed in the readout, and next year with what became of it.
}
c-agreements-names = { $parties ->
    [1] This is not anonymous: what you write here, the owner's name included, is read by everybody who reads the readout. Never put an answer or a comment here.
   *[other] This is not anonymous: what you write here, the owners' names included, is read by both sides. Never put an answer or a comment here.
}
c-agreements-before = What was agreed on after { $label }
c-agreements-none = Nothing was recorded yet.
c-action-new = Record an action
c-action-text = What will be done
c-action-text-hint = One or two sentences, at most 500 characters.
c-action-facet = What it is about
c-action-about = About
c-action-whole = { $parties ->
    [1] The organisation as a whole
   *[other] The relationship as a whole
}
c-action-owner = Owner at { $party }
c-action-due = By when
c-action-record = Record the action
c-action-recorded = The action is recorded.
c-action-changed = The action is changed.
c-action-removed = The action is removed.
c-action-noted = Noted.
c-action-change = Change the action
c-action-remove-title = Remove the action
c-action-remove-lead = It is gone for good, from readouts too.
c-action-remove = Remove
c-outcome = What became of it
c-outcome-open = Not known yet
c-outcome-done = Done
c-outcome-partly = Partly done
c-outcome-not-done = Not done
c-outcome-dropped = Dropped: no longer wanted
c-outcome-note = A sentence about it (optional)
c-outcome-save = Note it

# The representatives' pages.
r-title = { $parties ->
    [1] { $own }: { $label }
   *[other] { $own } and { $partner }: { $label }
}
r-lead-draft = You answer for the list of people of { $own } who will be asked. Please read what will be asked and released, and confirm the list.
r-lead-open = { $parties ->
    [1] The questions are open. You will get the documents once they are released.
   *[other] The questions are open. You will get the released documents at the same moment as { $partner }.
}
r-lead-closed = { $parties ->
    [1] The questions are closed. You will get the documents once they are released.
   *[other] The questions are closed. You will get the released documents at the same moment as { $partner }.
}
r-lead-released = { $parties ->
    [1] The readout is released to you.
   *[other] The readout is released, to you and to { $partner } at the same moment.
}
r-terms = What is asked, and what is released
r-open-name = When
r-open = Open from { $opens } until { $closes }. Closing may be postponed until { $latest } at most.
r-asked-name = What is asked
r-asked = { $parties ->
    [1] How { $own } works, as its own people see it.
   *[other] How { $own } and { $partner } work together, as people on both sides see it: both are asked the same questions.
}
r-released-name = What is released
r-released = { $parties ->
    [1] Summaries, to { $own }. If fewer than { $k } people answer, none of their answers is opened or shown.
   *[other] Summaries to both organisations, the same report at the same moment. If fewer than { $k } people of a side answer, none of their answers is opened or shown.
}
r-never-name = What is never shown
r-never = Who has answered, and what one person has answered: not to you, not to the facilitator.
r-questionnaire = Read the questionnaire
r-roster = { $parties ->
    [1] The people who will be asked
   *[other] The people of your side
}
r-roster-lead = { $parties ->
    [1] People who know the work first hand. The list is fixed before the questions open.
   *[other] People who know the work with the partner first hand. The list is fixed before the questions open.
}
r-confirm-lead = By confirming you say that these people exist, belong to your organisation, and are the right ones to ask. If somebody is missing or wrong, reply to the mail instead.
r-confirm = Confirm this list
r-confirmed = You have confirmed this list.
r-confirmed-now = Thank you. The list is confirmed, and everybody who is asked will read that.
r-closed-now = The answers are opened and counted, and the keys destroyed. The facilitator reads the comments, then releases the readout to both sides.
r-postponed-now = A side has too few answers, so closing was postponed by a week, once. Please come back then; your codes stay the same.
r-unconfirmed = This list was not confirmed before launch; the first page of the questionnaire says so.
r-documents = The readout
r-documents-lead = Please save the documents: this link ends after 30 days.
r-agreements = What was agreed on
r-agreements-lead = Recorded by the facilitator. If something is wrong, write to the facilitator.
r-until = This link is yours alone. It works until

# A day: "30 September 2026".
date = { $day } { $month } { $year }
