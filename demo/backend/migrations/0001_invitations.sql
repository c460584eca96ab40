-- Times are milliseconds since 1970 in UTC. No table holds a link, a link's secret or a usable key.

CREATE TABLE api_keys (
    id          TEXT PRIMARY KEY NOT NULL,
    tenant      TEXT NOT NULL,
    algorithm   TEXT NOT NULL,
    -- The signing key, sealed under the server key; the id is bound to it.
    sealed      BLOB NOT NULL,
    -- A keyed hash of the whole API key, to recognise it in `x-api-key`.
    fingerprint BLOB NOT NULL UNIQUE,
    created_at  INTEGER NOT NULL,
    revoked_at  INTEGER
) STRICT;

-- The host's groups, as they were first seen in signed claims or in the host's own calls.
CREATE TABLE groups (
    id         TEXT PRIMARY KEY NOT NULL,
    tenant     TEXT NOT NULL,
    type       TEXT NOT NULL,
    group_id   TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (tenant, type, group_id)
) STRICT;

CREATE TABLE invitations (
    id             TEXT PRIMARY KEY NOT NULL,
    tenant         TEXT NOT NULL,
    group_key      TEXT NOT NULL REFERENCES groups (id),
    group_name     TEXT NOT NULL,
    address        TEXT NOT NULL,
    canonical      TEXT NOT NULL,
    target_name    TEXT,
    role           TEXT NOT NULL,
    inviter_id     TEXT NOT NULL,
    inviter_name   TEXT,
    form           TEXT,
    metadata       TEXT,
    state          TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'revoked', 'declined', 'replaced')),
    delivery       TEXT NOT NULL CHECK (delivery IN ('queued', 'sent', 'mail_failed')),
    delivery_count INTEGER NOT NULL DEFAULT 0,
    generation     INTEGER NOT NULL DEFAULT 1,
    -- SHA-256 of the link's secret: finds the row for a link, does not give the link.
    link_hash      BLOB NOT NULL UNIQUE,
    created_at     INTEGER NOT NULL,
    modified_at    INTEGER NOT NULL,
    expires_at     INTEGER NOT NULL,
    last_sent_at   INTEGER NOT NULL,
    accepted_at    INTEGER
) STRICT;

-- One open invitation per person and group, whatever two requests do at the same time.
CREATE UNIQUE INDEX one_open_invitation ON invitations (tenant, group_key, canonical)
    WHERE state = 'open';
CREATE INDEX invitations_by_group ON invitations (group_key, created_at, id) WHERE state = 'open';
CREATE INDEX invitations_by_address ON invitations (tenant, canonical) WHERE state = 'open';

-- Mails to be sent, and those that were: what is in them is made when they are sent or shown.
CREATE TABLE outbox (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant          TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder')),
    locale          TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed')),
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL,
    created_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (next_attempt_at) WHERE state = 'queued';

-- What a mail invites into; generation and expiry are those at the time of the mail.
CREATE TABLE outbox_items (
    mail_id       INTEGER NOT NULL REFERENCES outbox (id),
    position      INTEGER NOT NULL,
    invitation_id TEXT NOT NULL REFERENCES invitations (id),
    generation    INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL,
    PRIMARY KEY (mail_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_items_by_invitation ON outbox_items (invitation_id);

-- What was answered to a request with an `Idempotency-Key`, kept for a day.
CREATE TABLE idempotency (
    tenant     TEXT NOT NULL,
    user_id    TEXT NOT NULL,
    route      TEXT NOT NULL,
    key        TEXT NOT NULL,
    body_hash  BLOB NOT NULL,
    outcome    TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, user_id, route, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_by_age ON idempotency (created_at);
