# The facilitator's guide.

guide-title = Facilitator’s guide
guide-only = For whoever runs the session. It is not handed out and not projected.

guide-before = Before the session
guide-before-intro = The session succeeds or fails before it begins. Plan a week for this.
guide-before-read = Read the whole report, the last page too: know what is not shown and why, before somebody asks.
guide-before-both = { $parties ->
    [1] Speak with the leader alone, for half an hour. Show the figures first. Nobody should see a surprise for the first time in front of others.
   *[other] Speak with the leader of each side alone, for half an hour. Show them their own page first. Nobody should see a surprise for the first time in front of the other side.
}
guide-before-people = { $parties ->
    [1] Invite eight to sixteen people in all, among them those who decide and those who do the work.
   *[other] Invite as many people from one side as from the other, eight to sixteen in all, among them those who decide and those who do the work.
}
guide-before-comments = { $parties ->
    [1] Read every comment aloud to yourself. Decide which ones you will read in the room.
   *[other] Read every comment aloud to yourself. Decide which ones you will read in the room, and take as many from each side.
}
guide-before-room = { $parties ->
    [1] Choose a room without a head of the table. Mix the seats, so that those who lead do not sit opposite the others. Hang up the board for agreements where everybody sees it.
   *[other] Choose a room without a head of the table. Mix the seats, so that the sides do not sit opposite each other. Hang up the board for agreements where everybody sees it.
}
guide-before-send = Send nothing in advance but the time, the purpose and the rules. Figures without a conversation start the wrong one.

guide-agenda = Agenda
guide-agenda-intro = { $minutes } minutes in all ({ $hours } hours). If time runs short, shorten the pages in the middle, never the agreements: a session without agreements is worse than none.
guide-agenda-from = From
guide-agenda-minutes = Minutes
guide-agenda-part = Part
guide-agenda-opening = { $parties ->
    [1] Opening: why we are here, the rules, one sentence from the leader on what they hope for
   *[other] Opening: why we are here, the rules, one sentence from each leader on what they hope for
}
guide-agenda-pause = A pause; mix the seats again
guide-agenda-closing = Closing: everybody says in one sentence what they take with them

guide-rules = Rules for the room
guide-rules-intro = Say them at the start, and put them on the wall.
guide-rules-who = Nobody guesses who said what, aloud or in thought. The figures belong to everybody who answered.
guide-rules-behaviour = We talk about behaviour, never about character: “the forecast came two days late”, not “they are unreliable”.
guide-rules-ask = Ask before you answer. The first reply to a finding is a question.
guide-rules-figures = A perception is a fact about how something arrives. It can surprise; it cannot be wrong.
guide-rules-stays = What is said here stays here. What is agreed goes out.

guide-tense = When it becomes tense
guide-tense-intro = { $parties ->
    [1] A low figure about one’s own work hurts. To defend oneself is natural, and no failure of the session.
   *[other] Being seen lower than one sees oneself hurts. To defend oneself is natural, and no failure of the session.
}
guide-tense-slow = Slow down. Read the finding once more, word for word, and wait for ten seconds.
guide-tense-figures = When somebody doubts the figures, agree with what is right: few answers, wide margins. Then ask: “If it were true, what would have caused it?”
guide-tense-example = { $parties ->
    [1] When somebody explains at length, ask for one example of what somebody else may have seen.
   *[other] When somebody explains at length, ask for one example of what the other side may have seen.
}
guide-tense-own = { $parties ->
    [1] Let everybody say first what they recognise in the figures, and only then what they do not.
   *[other] Let each side say first what it recognises in how it is seen, and only then what it does not.
}
guide-tense-hunt = When somebody looks for the author of an answer, stop at once and name the rule. Anonymity is what the next survey lives on.
guide-tense-break = When it goes in circles, write the question on the board, take the pause early, and begin with a strength afterwards.

guide-few = With few answers
guide-few-intro = { $parties ->
    [1] With fewer than ten answers, single behaviours, words and comments are not shown. The session is worth as much; it only starts elsewhere.
   *[other] Where a side has fewer than ten answers, single behaviours, words and comments are not shown. The session is worth as much; it only starts elsewhere.
}
guide-few-why = Say why in one sentence: with so few answers, details would give people away. Do not apologise for it.
guide-few-enough = { $parties ->
    [1] The dimensions suffice to decide where to talk first. Stay with the lowest.
   *[other] The dimensions suffice to decide where to talk first. Stay with the lowest, or with the widest gap.
}
guide-few-prompts = { $parties ->
    [1] Use the questions on the slides instead of figures. Let everybody write for two minutes in silence, collect the cards, and read them mixed.
   *[other] Use the questions on the slides instead of figures. Let everybody write for two minutes in silence, collect the cards from both sides together, and read them mixed.
}
guide-few-guess = Do not ask for a show of hands on what is not shown. It would undo what was promised.

guide-pages = Page by page
guide-pages-intro = Show the slide, read its title aloud, and be silent until somebody speaks. The questions are ordered: the first is enough for most groups.
guide-ask = Ask
guide-slide = Slide { $slide }
guide-slides = Slides { $first }–{ $last }
guide-where = { $slides } · { $minutes } minutes

guide-aloud = Reading comments aloud
guide-aloud-intro = A comment that is read well opens the room. One that is read badly closes it.
guide-aloud-one-voice = { $parties ->
    [1] You read, nobody else, and you read all comments in the same voice.
   *[other] You read, not a person from either side, and you read all comments in the same voice.
}
guide-aloud-flat = Read word for word, slowly, without stress and without a word of your own before or after.
guide-aloud-both = { $parties ->
    [1] Read those about the same theme one after the other.
   *[other] Read one from each side in turn, about the same theme.
}
guide-aloud-silence = After each, wait. Then ask: “What would have to happen so that nobody would write this next year?”
guide-aloud-stop = No one answers a comment, defends against it, or says “that was me”.
guide-aloud-not-read = Do not read what could still point to a person in this room, even if it was released. When in doubt, leave it out.

guide-agree = Closing with agreements
guide-agree-intro = Keep thirty minutes for this, whatever happens.
guide-agree-few = { $parties ->
    [1] Two or three actions, not ten. Let everybody place three dots; take what most chose.
   *[other] Two or three actions, not ten. Let everybody place three dots; take what both sides chose.
}
guide-agree-behaviour = { $parties ->
    [1] Each names one behaviour that others will notice within a month.
   *[other] Each names one behaviour that the other side will notice within a month.
}
guide-agree-owners = { $parties ->
    [1] Each has an owner, by name, who is in the room and says yes.
   *[other] Each has an owner from each side, by name, who is in the room and says yes.
}
guide-agree-date = Each has a date. Put the dates into calendars before people stand up.
guide-agree-say = { $parties ->
    [1] The owners read their action aloud, and the others say what they will do to help.
   *[other] The owners read their action aloud, and the other side says what it will do to help.
}

guide-after = Afterwards
guide-after-intro = The first two weeks decide whether people answer again next year.
guide-after-record = Record the actions on the same day. They are printed in the report, and the next readout shows what became of them.
guide-after-respondents = Tell everybody who was invited to answer, within a week: what was seen, what was agreed, and thanks.
guide-after-weeks = Meet with the owners after six weeks, for half an hour: what was kept, what stands in the way.
guide-after-keep = { $parties ->
    [1] Keep the documents where everybody concerned can read them, and nowhere else. This guide stays with you.
   *[other] Keep the documents where both sides can read them, and nowhere else. This guide stays with you.
}
guide-after-next = Fix the date of the next survey, not sooner than nine months from this one.
