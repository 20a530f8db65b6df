-- Temporary: they live as long as the connection, and never in the session file.
CREATE TEMP TABLE entity (
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    owner BLOB,
    visible INTEGER NOT NULL,
    redacted INTEGER NOT NULL,
    fields BLOB NOT NULL,
    conflicts TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX temp.entity_owner ON entity (owner, kind);
CREATE INDEX temp.entity_conflicts ON entity (kind, id) WHERE conflicts <> '';

CREATE TEMP TABLE contribution (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    session BLOB,
    ref TEXT,
    text_event INTEGER,
    language TEXT,
    theme BLOB,
    horizon TEXT,
    kind TEXT,
    verbatim INTEGER NOT NULL,
    participant BLOB,
    group_id BLOB,
    said_at TEXT,
    time INTEGER NOT NULL,
    entered INTEGER NOT NULL,
    parked INTEGER NOT NULL,
    may_be_quoted TEXT NOT NULL,
    paraphrase_event INTEGER,
    cluster BLOB,
    replica INTEGER NOT NULL,
    visible INTEGER NOT NULL,
    contested INTEGER NOT NULL,
    redaction BLOB,
    conflicts TEXT NOT NULL
);

-- What the template of a session says of its themes, questions, groups and agenda, for as long as no event says more.
CREATE TEMP TABLE implied (
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    session BLOB NOT NULL,
    fields BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX temp.implied_session ON implied (session);

-- Which entities some redaction ever named.
CREATE TEMP TABLE redacted (
    kind TEXT NOT NULL,
    target BLOB NOT NULL,
    redaction BLOB NOT NULL,
    PRIMARY KEY (kind, target, redaction)
) WITHOUT ROWID;

-- The pairs on which people decided: of contributions (links), of things made twice (aliases).
CREATE TEMP TABLE pair (
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    a BLOB NOT NULL,
    b BLOB NOT NULL,
    relation TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX temp.pair_a ON pair (a, kind);
CREATE INDEX temp.pair_b ON pair (b, kind);
