# What the questionnaire says when answers are sealed in the browser.

draft-kept = What you enter stays on this device, readable with your code only, until you send it.
draft-restored = What you had entered on this device is back.
nothing-kept = This browser keeps nothing on this device. Please leave this page open until you have your receipt.
typed-code = You typed your code, so this page could not compare these terms with your link. If you have the link, its last 26 characters must be:
terms-link = The terms, and what is stored about you
sending = Sealing and sending your answers …
sending-title = Sending your answers …
sending-text = One moment, please.

# The pages.
step = { $number } of { $of }
begin = Begin
go-on = Go on where you stopped
next = Next
back = Back
steps = Pages of the questionnaire
review-title = Your answers
review-change = Change
review-ratings = { $answered } of { $ratings } rated
review-picks = { $chosen } chosen
review-comments = { $written } of { $comments } written
room-left = Room for about { $left } more letters.
room-over = About { $left } letters too long.

# Saving for later.
later-title = Send later, or from another network
later-text = Your answers are sealed in this browser and saved as a file. Only the keys of this survey can open it, after closing. You can hand the file in until { $late }, from any device and any network. Then even somebody who watches this server cannot tell by the time or the network which ballot is yours.
later-code = Saving uses up your code: your answers cannot be changed afterwards, and they count only once the file is handed in.
later-save = Seal my answers and save the file
saved-title = Your sealed ballot is saved
saved-text = The file is among this browser's downloads. It does not say whose it is, and nobody can open it before closing.
saved-until = It counts only once it is handed in, until { $late }:
saved-note = Handing it in twice counts once. Whoever finds the file could hand it in, but neither read nor change it.
save-again = Save the file again
save-sealed = Save my sealed ballot
send-after-all = Send it from here after all
drop-link = Hand in a sealed ballot

# What can come between sealing and counting.
waiting-title = Your answers are not counted yet
over-title = The survey is over
waiting-kept = They are sealed and kept on this device. You may close this page: open the link from your invitation again, in this browser, and they are sent then. They are counted once, however often you send them.
waiting-not-kept = They are sealed, but this browser keeps nothing: please leave this page open and try again. They are counted once, however often you send them.
again = Try again
send-again = Send my sealed answers again
stopped-offline = The connection was lost.
stopped-closed = The survey closed on { $closed }, before your answers arrived. We are sorry.
stopped-too-many = There are too many requests from your network just now. Please wait a few seconds.
stopped-unavailable = The survey cannot store your answers just now. Please try again in a minute.
stopped-refused = The survey did not accept the sealed ballot. Please try again; if that does not help, ask the contact in your invitation.
stopped-broken = Something went wrong. Please try again, or use another browser.
problem-letters = This comment has a letter that is newer than your browser. Please write it in another way.
counted-device = This browser keeps your sealed ballot, readable with your code only, until the survey is over: should the survey be put back to a backup, you can send it again.

# A code that was used.
used-title = This code was used before
used-text = If you have answered, perhaps in another browser, there is nothing more to do. Thank you.
used-saved = If you saved your sealed ballot then, go on here:
used-other = If neither was you, please ask:
