-- Who may invite whom, and keys of which the host keeps the private half.

-- A table that others refer to is emptied and filled again; they are checked at the end.
PRAGMA defer_foreign_keys = ON;

-- As the host put them, as JSON; what it did not put, it did not decide.
CREATE TABLE account_settings (
    tenant   TEXT PRIMARY KEY NOT NULL,
    settings TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE groups ADD COLUMN settings TEXT;
ALTER TABLE groups ADD COLUMN name TEXT;
ALTER TABLE groups ADD COLUMN company_id TEXT;
-- When the host said that the group is no more.
ALTER TABLE groups ADD COLUMN gone_at INTEGER;
CREATE INDEX groups_by_company ON groups (tenant, company_id) WHERE company_id IS NOT NULL;

-- Keys as before, and public keys: those neither sign nor call, so nothing of theirs is secret.
CREATE TABLE old_api_keys AS SELECT * FROM api_keys;
DROP TABLE api_keys;
CREATE TABLE api_keys (
    id          TEXT PRIMARY KEY NOT NULL,
    tenant      TEXT NOT NULL,
    algorithm   TEXT NOT NULL,
    -- The signing key, sealed under the server key; the id is bound to it.
    sealed      BLOB,
    -- A keyed hash of the whole API key, to recognise it in `x-api-key`.
    fingerprint BLOB UNIQUE,
    -- The public key as SubjectPublicKeyInfo.
    public_key  BLOB,
    created_at  INTEGER NOT NULL,
    revoked_at  INTEGER,
    CHECK (CASE algorithm
        WHEN 'HS256' THEN sealed IS NOT NULL AND fingerprint IS NOT NULL AND public_key IS NULL
        ELSE sealed IS NULL AND fingerprint IS NULL AND public_key IS NOT NULL END)
) STRICT;
INSERT INTO api_keys (id, tenant, algorithm, sealed, fingerprint, created_at, revoked_at)
    SELECT id, tenant, algorithm, sealed, fingerprint, created_at, revoked_at FROM old_api_keys;
DROP TABLE old_api_keys;

-- Invitations as before; their group can come to an end, and the role of who sent them is kept.
CREATE TABLE old_invitations AS SELECT * FROM invitations;
DROP TABLE invitations;
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
    -- The role of who sent it last; nothing where the host did.
    inviter_role   TEXT,
    form           TEXT,
    metadata       TEXT,
    state          TEXT NOT NULL CHECK (state IN
        ('open', 'accepted', 'revoked', 'declined', 'replaced', 'group_gone')),
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
INSERT INTO invitations (id, tenant, group_key, group_name, address, canonical, target_name, role,
        inviter_id, inviter_name, form, metadata, state, delivery, delivery_count, generation,
        link_hash, created_at, modified_at, expires_at, last_sent_at, accepted_at)
    SELECT id, tenant, group_key, group_name, address, canonical, target_name, role,
        inviter_id, inviter_name, form, metadata, state, delivery, delivery_count, generation,
        link_hash, created_at, modified_at, expires_at, last_sent_at, accepted_at
    FROM old_invitations;
DROP TABLE old_invitations;

-- One open invitation per person and group, whatever two requests do at the same time.
CREATE UNIQUE INDEX one_open_invitation ON invitations (tenant, group_key, canonical)
    WHERE state = 'open';
CREATE INDEX invitations_by_group ON invitations (group_key, created_at, id) WHERE state = 'open';
CREATE INDEX invitations_by_address ON invitations (tenant, canonical) WHERE state = 'open';
-- For the host that asks who has accepted.
CREATE INDEX accepted_by_address ON invitations (tenant, canonical) WHERE state = 'accepted';
CREATE INDEX accepted_by_group ON invitations (group_key, created_at, id) WHERE state = 'accepted';
