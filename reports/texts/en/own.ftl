# Pages about what an organisation says of itself, where nothing is asked about a partner.

own-kicker = How it sees itself
own-question = How does the organisation see itself?
own-voice = { $level } ({ $band }) at { $party }
own-voice-plain = { $level } at { $party }
own-title = { $dimension }: { $voices }
own-table = The parts of { $dimension }, highest first
own-facet = Part
own-all = All of it
own-warning = { $title } (high is a warning)
own-note = { $parties ->
    [1] Everybody rated the own organisation only.
   *[other] Everybody rated the own organisation only. Two organisations that answer the same questions can be compared in how ready each is; no difference between them is a disagreement.
}
own-ask-high = What makes { $facet } work here, and where else would that help?
own-ask-low = What do we see from week to week that keeps { $facet } low?
own-ask-room = { $title }: where have we seen it lately, and where did we miss it?
