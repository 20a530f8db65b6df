CREATE TABLE author (digest BLOB NOT NULL PRIMARY KEY, id BLOB NOT NULL, device TEXT NOT NULL, person TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE TABLE replica (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    author BLOB NOT NULL,
    app_version TEXT NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE TABLE event (
    no INTEGER PRIMARY KEY,
    file INTEGER NOT NULL,
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
CREATE TABLE attachment (hash BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
