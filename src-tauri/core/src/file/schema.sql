CREATE TABLE author (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    device TEXT NOT NULL,
    person TEXT NOT NULL,
    digest BLOB NOT NULL UNIQUE
) STRICT;
CREATE TABLE replica (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    author INTEGER NOT NULL,
    app_version TEXT NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE TABLE event (
    no INTEGER PRIMARY KEY,
    replica INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    entity_kind TEXT NOT NULL,
    entity BLOB NOT NULL,
    parents BLOB NOT NULL,
    salt BLOB,
    payload BLOB,
    commitment BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX event_identity ON event (replica, seq, digest);
CREATE INDEX event_entity ON event (entity);
CREATE TABLE attachment (
    no INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
