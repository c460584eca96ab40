-- Short credentials in place of tokens that are too long for a header.
CREATE TABLE sessions (
    -- A keyed hash of the session: finds the row, does not give the session.
    id         BLOB PRIMARY KEY NOT NULL,
    -- The key that signed the token; when it is revoked, the session ends too.
    key_id     TEXT NOT NULL REFERENCES api_keys (id),
    user_id    TEXT NOT NULL,
    -- The verified claims of the token, as JSON.
    claims     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_user ON sessions (key_id, user_id, created_at);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
