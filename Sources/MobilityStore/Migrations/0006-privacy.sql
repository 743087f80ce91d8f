-- Who read personal data; beside the journal and outside its chain.
CREATE TABLE access_log (
    access_id INTEGER PRIMARY KEY,
    at        TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
    actor     TEXT NOT NULL,
    command   TEXT NOT NULL,
    person_id TEXT NOT NULL CHECK (person_id <> ''),
    what      TEXT NOT NULL CHECK (what IN ('summary', 'revealed'))
) STRICT;
CREATE INDEX access_log_by_person ON access_log (person_id);

-- Legal holds: while one is open, the person can't be erased.
CREATE TABLE holds (
    hold_id        INTEGER PRIMARY KEY,
    person_id      TEXT NOT NULL CHECK (person_id <> ''),
    placed_at      TEXT NOT NULL CHECK (placed_at GLOB '????-??-??T??:??:??*Z'),
    placed_by      TEXT NOT NULL,
    reason         TEXT,
    released_at    TEXT CHECK (released_at GLOB '????-??-??T??:??:??*Z'),
    released_by    TEXT,
    release_reason TEXT,
    CONSTRAINT holds_released_by_somebody CHECK ((released_at IS NULL) = (released_by IS NULL)),
    CONSTRAINT holds_open_say_why CHECK (released_at IS NOT NULL OR reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX holds_open ON holds (person_id) WHERE released_at IS NULL;
CREATE INDEX holds_by_person ON holds (person_id);
CREATE TRIGGER holds_are_kept BEFORE DELETE ON holds
BEGIN
    SELECT raise(ABORT, 'holds are kept');
END;

-- Erasures: that a person was erased, and nothing of whom.
CREATE TABLE erasures (
    erasure_id      INTEGER PRIMARY KEY,
    person_id       TEXT NOT NULL CHECK (person_id <> ''),
    at              TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
    actor           TEXT NOT NULL,
    reason          TEXT NOT NULL CHECK (reason <> ''),
    records         INTEGER NOT NULL CHECK (records >= 0),
    journal_entries INTEGER NOT NULL CHECK (journal_entries >= 0),
    contents        INTEGER NOT NULL CHECK (contents >= 0),
    finished_at     TEXT CHECK (finished_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX erasures_by_person ON erasures (person_id);
CREATE TRIGGER erasures_are_kept BEFORE DELETE ON erasures
BEGIN
    SELECT raise(ABORT, 'erasures are kept');
END;

-- Contents of the vault that an erasure still has to take away.
CREATE TABLE erased_contents (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT, WITHOUT ROWID;
