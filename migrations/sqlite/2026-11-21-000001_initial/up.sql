-- Times are microseconds since 1970 (UTC). Identifiers are 32 hexadecimal digits, random.
-- Nothing here joins an invitation and an answer: while a wave is open there are no answer rows,
-- no status columns and no times beside a person (see docs/security.md).

CREATE TABLE facilitator (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE
);

CREATE TABLE relationship (
    id TEXT NOT NULL PRIMARY KEY,
    facilitator_id TEXT NOT NULL REFERENCES facilitator (id),
    name TEXT NOT NULL
);

CREATE TABLE party (
    id TEXT NOT NULL PRIMARY KEY,
    relationship_id TEXT NOT NULL REFERENCES relationship (id),
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    representative_name TEXT NOT NULL,
    representative_email TEXT NOT NULL,
    representative_locale TEXT NOT NULL,
    UNIQUE (relationship_id, role)
);

CREATE TABLE definition (
    digest TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
);

CREATE TABLE wave (
    id TEXT NOT NULL PRIMARY KEY,
    relationship_id TEXT NOT NULL REFERENCES relationship (id),
    previous_id TEXT REFERENCES wave (id),
    definition_digest TEXT NOT NULL REFERENCES definition (digest),
    label TEXT NOT NULL,
    state TEXT NOT NULL,
    k INTEGER NOT NULL,
    reference_period TEXT NOT NULL,
    zone TEXT NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    latest_close BIGINT NOT NULL,
    postponed INTEGER NOT NULL,
    manifest TEXT,
    closed_at BIGINT
);

CREATE TABLE panel (
    id TEXT NOT NULL PRIMARY KEY,
    wave_id TEXT NOT NULL REFERENCES wave (id),
    party_id TEXT NOT NULL REFERENCES party (id),
    roster_confirmed INTEGER NOT NULL,
    UNIQUE (wave_id, party_id)
);

CREATE TABLE invitation (
    id TEXT NOT NULL PRIMARY KEY,
    panel_id TEXT NOT NULL REFERENCES panel (id),
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    locale TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX invitation_panel ON invitation (panel_id);

CREATE TABLE ballot_box (
    panel_id TEXT NOT NULL REFERENCES panel (id),
    shard INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (panel_id, shard)
);

CREATE TABLE participation (
    panel_id TEXT NOT NULL PRIMARY KEY REFERENCES panel (id),
    band TEXT NOT NULL,
    measured_at BIGINT NOT NULL
);

CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    invitation_id TEXT NOT NULL REFERENCES invitation (id),
    kind TEXT NOT NULL,
    not_before BIGINT NOT NULL,
    attempts INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE addendum (
    wave_id TEXT NOT NULL REFERENCES wave (id),
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (wave_id, position)
);

CREATE TABLE pending_release (
    wave_id TEXT NOT NULL PRIMARY KEY REFERENCES wave (id),
    figures TEXT NOT NULL,
    comments BLOB NOT NULL
);

CREATE TABLE release (
    wave_id TEXT NOT NULL PRIMARY KEY REFERENCES wave (id),
    body TEXT NOT NULL
);

CREATE TABLE bulletin (
    wave_id TEXT NOT NULL PRIMARY KEY REFERENCES wave (id),
    body TEXT NOT NULL
);
