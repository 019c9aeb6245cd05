-- How a relationship's readouts look, and the language they are first offered in.
CREATE TABLE branding (
    relationship_id TEXT NOT NULL PRIMARY KEY REFERENCES relationship (id),
    logo BLOB,
    accent TEXT,
    cover TEXT,
    language TEXT
);

-- What both parties agreed on after a released wave, in the order it was recorded: what people said
-- aloud, with their names. Nothing of it comes from answers (see docs/security.md).
CREATE TABLE agreed_action (
    id TEXT NOT NULL PRIMARY KEY,
    wave_id TEXT NOT NULL REFERENCES wave (id),
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (wave_id, position)
);
