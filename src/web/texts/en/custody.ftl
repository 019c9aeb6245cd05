# Joint custody: what the three holders of a closing code read.
h-card-title = Joint custody
h-card-draft = The answers can be opened only by two of these three people together. Each makes a closing code before launch; yours is still missing.
h-card-made = The answers can be opened only by two of these three people together. Your closing code is made.
h-card-open = The answers can be opened only by two of these three people together, once the questions are over.
h-card-due = The questions are over and the answers still sealed. Two of these three people close together, with their closing codes, on one screen.
h-card-over = The answers could be opened only by two of these three people together. Closing codes open nothing any more; you can throw yours away.
h-role-facilitator = facilitator
h-role-party = represents { $name }
h-there = Closing code made
h-missing = No closing code yet
h-check = Check letters:
h-make = Make my closing code
h-make-another = Make another closing code
h-close-go = Close together

# The page where a code is made.
h-code-title = Your closing code
h-code-lead = After the questions are over, the answers are opened with two closing codes. Three people have one each. Nobody opens anything alone.
h-kept-now = Your closing code is set up.
h-known = A closing code is set up
h-check-why = Note these letters beside your code; they are no secret. After launch the same letters stand in the public terms, so you can see that it is your code that counts.
h-no-script = This page makes your closing code inside your browser, so that the server never sees it. For that it needs JavaScript. Please switch it on for this site, or use another browser.
h-insecure = This page was not opened over an encrypted connection, so your browser does not make keys here. Please open it with https.
h-begin-text = Your browser makes the code and shows it once. Only a public half is sent to the server; from that nobody can find the code.
h-begin-another = The code you have now stops counting. Throw it away when the new one is set up.
h-keep-where = Have pen and paper or your password manager ready. Keep the code where the other two cannot get at it, and not in your mail.
h-begin = Show me a code
h-shown-title = Write this down now
h-shown-text = It is not shown again, and nobody can give it to you: not the facilitator, not the operator.
h-kept = I have it: hide the code
h-again-title = Now enter what you wrote down
h-again-label = Closing code
h-typing = Seven groups of four. Capitals, blanks and hyphens do not matter.
h-again-wrong = This is not the code that was shown. Group { "{" }group{ "}" } differs.
h-again-button = Set up this code
h-again-another = Show me a new code
h-holders = Who holds a closing code
h-holders-text = Once all three are there, the facilitator can launch. If one person's code is lost, the other two can still close. If two are lost, the answers are never opened, and destroyed 60 days after closing time.

# The page where two close.
h-close-title = Close together
h-close-lead = Two of the three people who hold a closing code are in front of this screen. Each enters their own.
h-close-happens = What happens
h-close-happens-1 = The answers are opened in the server's memory, counted and scored. Nobody is shown what one person answered.
h-close-happens-2 = Then the keys and the sealed answers are destroyed. Closing codes open nothing any more.
h-close-happens-3 = If something breaks off, nothing is lost: enter both codes again.
h-close-until = Without two codes, the answers are destroyed unopened on
h-close-first = Closing code of one holder
h-close-second = Closing code of another holder
h-close-wrong = This code is mistyped. Please compare it with what was written down.
h-close-button = Open, count and destroy
