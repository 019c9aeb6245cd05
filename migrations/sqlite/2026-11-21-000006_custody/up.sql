-- Waves in joint custody, and how many of the two mails about closing went to the holders: the
-- request to close, then the warning that the ballots will be destroyed unopened.
CREATE TABLE joint_custody (
    wave_id TEXT NOT NULL PRIMARY KEY REFERENCES wave (id),
    mails INTEGER NOT NULL
);

-- The public half of a holder's closing key. The code it is derived from never gets here.
CREATE TABLE closing_key (
    wave_id TEXT NOT NULL REFERENCES wave (id),
    holder TEXT NOT NULL,
    public_key TEXT NOT NULL,
    PRIMARY KEY (wave_id, holder)
);
