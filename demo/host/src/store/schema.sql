CREATE TABLE IF NOT EXISTS people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  role TEXT NOT NULL CHECK (role IN ('guest', 'member', 'admin'))
) STRICT;

CREATE TABLE IF NOT EXISTS groups (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT;

CREATE TABLE IF NOT EXISTS memberships (
  person_id TEXT NOT NULL REFERENCES people (id),
  group_kind TEXT NOT NULL,
  group_id TEXT NOT NULL,
  PRIMARY KEY (person_id, group_kind, group_id),
  FOREIGN KEY (group_kind, group_id) REFERENCES groups (kind, id)
) STRICT;

-- The digest of a session's id: who reads this table cannot sign in with it.
CREATE TABLE IF NOT EXISTS sessions (
  digest BLOB PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS companies (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

-- Whom a project is done for; the project itself is a group.
CREATE TABLE IF NOT EXISTS projects (
  id TEXT PRIMARY KEY,
  company_id TEXT REFERENCES companies (id)
) STRICT;

-- Groups that somebody began to end; the backend may know of that while they are still here.
CREATE TABLE IF NOT EXISTS endings (
  group_kind TEXT NOT NULL,
  group_id TEXT NOT NULL,
  PRIMARY KEY (group_kind, group_id),
  FOREIGN KEY (group_kind, group_id) REFERENCES groups (kind, id)
) STRICT;

-- The digest of what a mail carries, which shows once that the address is somebody's own.
CREATE TABLE IF NOT EXISTS confirmations (
  digest BLOB PRIMARY KEY,
  email TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
