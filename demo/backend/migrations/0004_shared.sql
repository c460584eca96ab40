-- Invitations that more than one person may accept: links that are passed on, and domains whose
-- people may join. Who comes in by one gets an accepted row among the invitations.
CREATE TABLE shared_invitations (
    id           TEXT PRIMARY KEY NOT NULL,
    tenant       TEXT NOT NULL,
    group_key    TEXT NOT NULL REFERENCES groups (id),
    group_name   TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('multi_use', 'autojoin')),
    role         TEXT NOT NULL,
    -- Who made it; empty and nothing where the host did.
    inviter_id   TEXT NOT NULL,
    inviter_name TEXT,
    inviter_role TEXT,
    -- The only domains that its maker's token named, as JSON; an empty list names all.
    domains      TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('open', 'revoked', 'group_gone')),
    uses         INTEGER NOT NULL DEFAULT 0,
    max_uses     INTEGER CHECK (uses <= max_uses),
    generation   INTEGER NOT NULL DEFAULT 1,
    -- SHA-256 of the link's secret; nothing where there is no link.
    link_hash    BLOB UNIQUE CHECK ((link_hash IS NULL) = (kind = 'autojoin')),
    created_at   INTEGER NOT NULL,
    modified_at  INTEGER NOT NULL,
    expires_at   INTEGER
) STRICT;
CREATE UNIQUE INDEX one_autojoin_of_a_group ON shared_invitations (group_key)
    WHERE kind = 'autojoin' AND state = 'open';
CREATE INDEX shared_by_group ON shared_invitations (group_key, created_at) WHERE state = 'open';

-- In the form in which domains are compared; `*.acme.test` stands for those below `acme.test`.
CREATE TABLE autojoin_domains (
    id        TEXT PRIMARY KEY NOT NULL,
    shared_id TEXT NOT NULL REFERENCES shared_invitations (id),
    domain    TEXT NOT NULL,
    UNIQUE (shared_id, domain)
) STRICT;
CREATE INDEX autojoin_by_domain ON autojoin_domains (domain);

ALTER TABLE invitations ADD COLUMN source TEXT NOT NULL DEFAULT 'email';
-- What its invitee came in by; nothing for one that was mailed.
ALTER TABLE invitations ADD COLUMN shared_id TEXT REFERENCES shared_invitations (id);
-- Nobody takes two seats.
CREATE UNIQUE INDEX one_seat_for_each ON invitations (shared_id, canonical)
    WHERE shared_id IS NOT NULL;

-- The outbox as before, with one more kind of mail.
CREATE TABLE old_outbox AS SELECT * FROM outbox;
CREATE TABLE old_outbox_items AS SELECT * FROM outbox_items;
DROP TABLE outbox_items;
DROP TABLE outbox;
CREATE TABLE outbox (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant          TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder', 'verification')),
    locale          TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed')),
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL,
    created_at      INTEGER NOT NULL
) STRICT;
CREATE TABLE outbox_items (
    mail_id       INTEGER NOT NULL REFERENCES outbox (id),
    position      INTEGER NOT NULL,
    invitation_id TEXT NOT NULL REFERENCES invitations (id),
    generation    INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL,
    PRIMARY KEY (mail_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO outbox (id, tenant, kind, locale, state, attempts, next_attempt_at, created_at)
    SELECT id, tenant, kind, locale, state, attempts, next_attempt_at, created_at FROM old_outbox;
INSERT INTO outbox_items (mail_id, position, invitation_id, generation, expires_at)
    SELECT mail_id, position, invitation_id, generation, expires_at FROM old_outbox_items;
DROP TABLE old_outbox_items;
DROP TABLE old_outbox;
CREATE INDEX outbox_due ON outbox (next_attempt_at) WHERE state = 'queued';
CREATE INDEX outbox_items_by_invitation ON outbox_items (invitation_id);

-- Who asked to come in by a link, and the mail that proves the mailbox.
CREATE TABLE visitors (
    id         TEXT PRIMARY KEY NOT NULL,
    shared_id  TEXT NOT NULL REFERENCES shared_invitations (id),
    -- Which link they came by: a newer one makes the proof worthless.
    generation INTEGER NOT NULL,
    address    TEXT NOT NULL,
    canonical  TEXT NOT NULL,
    mail_id    INTEGER NOT NULL UNIQUE REFERENCES outbox (id),
    -- SHA-256 of the proof: finds the row, does not give the proof.
    proof_hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;
CREATE INDEX visitors_by_address ON visitors (shared_id, canonical, created_at);
