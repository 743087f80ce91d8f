-- Who is told what and when; see schema.sql.

------------------------------------------------------------------------------------------------------------------------
-- Alerts: what is kept out of mail, and what was told to whom. The records of people know nothing of it.
------------------------------------------------------------------------------------------------------------------------

-- Silences and acknowledgements. Rows are never removed: one that is taken back gets ended_on and ended_by.
CREATE TABLE silences (
    silence_id INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('silence', 'acknowledge')),
    rule       TEXT NOT NULL, -- a pattern of rule ids, in which * stands for any letters
    person_id  TEXT, -- NULL for everybody; no foreign key, since the trail outlasts the record
    record_id  TEXT, -- NULL for every record
    severity   INTEGER CHECK (severity BETWEEN 0 AND 3), -- of an acknowledgement: how bad the finding was
    since_day  INTEGER NOT NULL,
    until_day  INTEGER, -- last day; NULL for an acknowledgement until the finding grows worse or ends
    reason     TEXT NOT NULL CHECK (trim(reason) <> ''),
    actor      TEXT NOT NULL,
    at         TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'), -- RFC 3339, UTC
    ended_on   INTEGER, -- the first day on which it no longer holds; NULL while nobody has taken it back
    ended_by   TEXT,
    ended_at   TEXT CHECK (ended_at GLOB '????-??-??T??:??:??*Z'),
    CONSTRAINT silences_days_in_order CHECK (since_day <= until_day),
    CONSTRAINT silences_end_some_day CHECK (kind = 'acknowledge' OR until_day IS NOT NULL),
    CONSTRAINT acknowledgements_name_a_finding CHECK (
        kind = 'silence' OR (person_id IS NOT NULL AND record_id IS NOT NULL AND severity IS NOT NULL)),
    CONSTRAINT silences_are_ended_by_somebody CHECK (
        (ended_on IS NULL) = (ended_by IS NULL) AND (ended_on IS NULL) = (ended_at IS NULL))
) STRICT;
CREATE TRIGGER silences_keep_every_row BEFORE DELETE ON silences
BEGIN
    SELECT raise(ABORT, 'silences keep every row');
END;
CREATE TRIGGER silences_are_only_ended BEFORE UPDATE ON silences
WHEN OLD.ended_on IS NOT NULL OR NEW.silence_id IS NOT OLD.silence_id OR NEW.kind IS NOT OLD.kind
    OR NEW.rule IS NOT OLD.rule OR NEW.person_id IS NOT OLD.person_id OR NEW.record_id IS NOT OLD.record_id
    OR NEW.severity IS NOT OLD.severity OR NEW.since_day IS NOT OLD.since_day OR NEW.until_day IS NOT OLD.until_day
    OR NEW.reason IS NOT OLD.reason OR NEW.actor IS NOT OLD.actor OR NEW.at IS NOT OLD.at
BEGIN
    SELECT raise(ABORT, 'a silence changes by its end only');
END;

-- What each recipient was told of the findings that stood when it last heard of them.
CREATE TABLE alert_history (
    recipient TEXT NOT NULL CHECK (recipient IN ('mobility', 'person', 'manager')), -- the role
    address   TEXT NOT NULL, -- in lower case
    rule      TEXT NOT NULL,
    person_id TEXT,
    record_id TEXT NOT NULL,
    severity  INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3), -- on the last run
    mentioned INTEGER NOT NULL CHECK (mentioned BETWEEN 0 AND 3), -- when the recipient last read of it
    told_on   INTEGER NOT NULL -- day of the last alert about it
) STRICT;
CREATE INDEX alert_history_by_finding ON alert_history (recipient, address, rule, person_id, record_id);

-- The day on which each recipient was last written to.
CREATE TABLE alert_recipients (
    recipient TEXT NOT NULL CHECK (recipient IN ('mobility', 'person', 'manager')),
    address   TEXT NOT NULL,
    mailed_on INTEGER NOT NULL,
    PRIMARY KEY (recipient, address)
) STRICT, WITHOUT ROWID;

-- The runs of alerts, by the day that they were for.
CREATE TABLE alert_runs (
    as_of    INTEGER PRIMARY KEY,
    run_at   TEXT NOT NULL CHECK (run_at GLOB '????-??-??T??:??:??*Z'), -- RFC 3339, UTC
    messages INTEGER NOT NULL CHECK (messages >= 0)
) STRICT;
