-- What the facilitator writes into the mails of a wave, to everybody alike.
CREATE TABLE mail_note (
    wave_id TEXT NOT NULL PRIMARY KEY REFERENCES wave (id),
    note TEXT NOT NULL
);

-- Who asked for no more mail about a wave. No time and no reason: the request can come from any
-- mail, the first one included, so a row does not tell who was reminded (see docs/security.md).
CREATE TABLE no_more_mail (
    invitation_id TEXT NOT NULL PRIMARY KEY REFERENCES invitation (id)
) WITHOUT ROWID;
