-- Signing in, links for people who do not sign in, and mail to them. Tokens are stored as SHA-256.
-- Nothing here names an invitee but the old address of a corrected one, until it was told.

CREATE TABLE credential (
    facilitator_id TEXT NOT NULL PRIMARY KEY REFERENCES facilitator (id),
    password TEXT NOT NULL
);

CREATE TABLE session (
    token TEXT NOT NULL PRIMARY KEY,
    facilitator_id TEXT NOT NULL REFERENCES facilitator (id),
    expires_at BIGINT NOT NULL
);

CREATE TABLE sign_in_failure (
    subject TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    latest BIGINT NOT NULL
);

CREATE TABLE password_link (
    token TEXT NOT NULL PRIMARY KEY,
    facilitator_id TEXT NOT NULL REFERENCES facilitator (id),
    expires_at BIGINT NOT NULL
);

CREATE TABLE representative_link (
    token TEXT NOT NULL PRIMARY KEY,
    panel_id TEXT NOT NULL REFERENCES panel (id),
    expires_at BIGINT NOT NULL
);

CREATE INDEX representative_link_panel ON representative_link (panel_id);

CREATE TABLE console_mail (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    facilitator_id TEXT REFERENCES facilitator (id),
    panel_id TEXT REFERENCES panel (id),
    address TEXT,
    not_before BIGINT NOT NULL,
    attempts INTEGER NOT NULL
);
