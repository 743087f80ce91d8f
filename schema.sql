-- The database of Vigencia: one file for one employer, or one group of employers.
--
-- This file is the schema. The migrations in Sources/MobilityStore/Migrations lead to exactly it; a test compares them.
--
-- How to read the values
--   days    INTEGER, days since 1970-01-01, negative before: SELECT date(filed_on * 86400, 'unixepoch') FROM filings;
--   money   INTEGER, céntimos: SELECT amount_pen / 100.0 FROM payments;
--   flags   INTEGER, 1 for yes, 0 for no
--   lists   TEXT, codes joined by ';'
--   empty   NULL, never an empty text
-- Tables and columns of records carry the names of the CSV files. In ranges both ends are included.
-- The database refuses what can be told wrong from one row; what needs the policy or other rows is checked on import.

PRAGMA application_id = 0x56494745; -- "VIGE": tells a database of Vigencia from any other
PRAGMA user_version = 11;           -- the number of the last migration

------------------------------------------------------------------------------------------------------------------------
-- Records: what the employer knows
------------------------------------------------------------------------------------------------------------------------

CREATE TABLE employers (
    employer_id    TEXT NOT NULL PRIMARY KEY CHECK (employer_id <> ''),
    legal_name     TEXT NOT NULL CHECK (legal_name <> ''),
    ruc            TEXT CHECK (ruc GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
    mobility_email TEXT,
    language       TEXT CHECK (language IN ('en', 'es')),
    headcount      INTEGER CHECK (headcount >= 0),   -- all staff
    payroll_pen    INTEGER CHECK (payroll_pen >= 0)  -- céntimos a month, all staff
) STRICT;

CREATE TABLE people (
    person_id        TEXT NOT NULL PRIMARY KEY CHECK (person_id <> ''),
    kind             TEXT NOT NULL CHECK (kind IN ('employee', 'dependent')),
    employer_id      TEXT REFERENCES employers,
    -- Checked at the end of the transaction: a file may list a dependent before the principal.
    principal_id     TEXT REFERENCES people DEFERRABLE INITIALLY DEFERRED,
    relationship     TEXT CHECK (relationship IN ('spouse', 'partner', 'child', 'parent')),
    given_names      TEXT NOT NULL CHECK (given_names <> ''),
    family_names     TEXT NOT NULL CHECK (family_names <> ''),
    nationality      TEXT NOT NULL CHECK (nationality GLOB '[A-Z][A-Z][A-Z]'), -- ISO 3166-1 alpha-3
    birth_date       INTEGER,
    email            TEXT,
    language         TEXT CHECK (language IN ('en', 'es')),
    manager_email    TEXT,
    department       TEXT,
    site             TEXT,
    employment_start INTEGER,
    employment_end   INTEGER,
    monthly_pay_pen  INTEGER CHECK (monthly_pay_pen >= 0), -- céntimos
    quota_exempt     INTEGER CHECK (quota_exempt IN (0, 1)),
    CONSTRAINT people_dependents_have_a_principal CHECK ((kind = 'dependent') = (principal_id IS NOT NULL)),
    CONSTRAINT people_not_their_own_principal CHECK (principal_id <> person_id),
    CONSTRAINT people_employment_in_order CHECK (employment_end >= employment_start)
) STRICT;
-- With all that the quota looks at, so that a large staff is counted without reading its people.
CREATE INDEX people_by_employer ON people (
    employer_id, employment_start, kind, nationality, quota_exempt, employment_end, monthly_pay_pen);
CREATE INDEX people_by_principal ON people (principal_id);
CREATE INDEX people_by_email ON people (lower(email)) WHERE email IS NOT NULL; -- for the managers of others
-- The order of a full evaluation: each principal with the dependents beside.
CREATE INDEX people_by_family ON people (coalesce(principal_id, person_id), person_id);

CREATE TABLE documents (
    document_id     TEXT NOT NULL PRIMARY KEY CHECK (document_id <> ''),
    person_id       TEXT NOT NULL REFERENCES people,
    type            TEXT NOT NULL CHECK (type IN ('passport', 'carne_extranjeria', 'criminal_record', 'contract',
                        'birth_certificate', 'marriage_certificate', 'other')),
    number          TEXT,
    issuing_country TEXT CHECK (issuing_country GLOB '[A-Z][A-Z][A-Z]'),
    issued_on       INTEGER,
    expires_on      INTEGER,
    CONSTRAINT documents_days_in_order CHECK (expires_on >= issued_on)
) STRICT;
CREATE INDEX documents_by_person ON documents (person_id);

CREATE TABLE permits (
    permit_id       TEXT NOT NULL PRIMARY KEY CHECK (permit_id <> ''),
    person_id       TEXT NOT NULL REFERENCES people,
    visa_type       TEXT NOT NULL CHECK (visa_type IN ('resident_worker', 'temporary_worker', 'appointed_worker',
                        'appointed_worker_resident', 'dependent', 'permanent', 'business_visitor', 'tourist', 'cpp',
                        'special_resident', 'ptp', 'humanitarian', 'rentier', 'refugee_applicant', 'other_resident')),
    valid_from      INTEGER NOT NULL,
    valid_until     INTEGER, -- NULL for indefinite statuses; which they are is policy
    resolution_no   TEXT,
    card_issued_on  INTEGER,
    card_expires_on INTEGER,
    CONSTRAINT permits_days_in_order CHECK (valid_until >= valid_from),
    CONSTRAINT permits_card_days_in_order CHECK (card_expires_on >= card_issued_on)
) STRICT;
CREATE INDEX permits_by_person ON permits (person_id);

CREATE TABLE filings (
    filing_id         TEXT NOT NULL PRIMARY KEY CHECK (filing_id <> ''),
    person_id         TEXT NOT NULL REFERENCES people,
    procedure         TEXT NOT NULL CHECK (procedure IN ('renewal', 'initial', 'change_of_status', 'card')),
    permit_id         TEXT REFERENCES permits,
    filed_on          INTEGER NOT NULL,
    expediente_no     TEXT,
    publication_date  INTEGER,
    verification_code TEXT,
    outcome           TEXT NOT NULL CHECK (outcome IN ('pending', 'approved', 'denied', 'withdrawn', 'void')),
    decided_on        INTEGER,
    CONSTRAINT filings_renewal_names_a_permit CHECK (procedure <> 'renewal' OR permit_id IS NOT NULL),
    CONSTRAINT filings_decided_unless_pending CHECK ((outcome = 'pending') = (decided_on IS NULL)),
    CONSTRAINT filings_days_in_order CHECK (decided_on >= filed_on)
) STRICT;
CREATE INDEX filings_by_person ON filings (person_id);
CREATE INDEX filings_by_permit ON filings (permit_id);

CREATE TABLE filing_events (
    event_id    TEXT NOT NULL PRIMARY KEY CHECK (event_id <> ''),
    filing_id   TEXT NOT NULL REFERENCES filings,
    event       TEXT NOT NULL CHECK (event IN ('observed', 'answered', 'extension_granted', 'biometrics_booked',
                    'biometrics_taken')),
    happened_on INTEGER NOT NULL,
    due_on      INTEGER,
    CONSTRAINT filing_events_days_in_order CHECK (due_on >= happened_on)
) STRICT;
CREATE INDEX filing_events_by_filing ON filing_events (filing_id);

CREATE TABLE outages (
    outage_id  TEXT NOT NULL PRIMARY KEY CHECK (outage_id <> ''),
    portal     TEXT NOT NULL CHECK (portal <> ''),
    procedures TEXT NOT NULL CHECK (procedures <> '' AND procedures NOT GLOB '*[^a-z_;]*'), -- list
    visa_types TEXT CHECK (visa_types <> '' AND visa_types NOT GLOB '*[^a-z_;]*'),          -- list; NULL for all
    began_on   INTEGER NOT NULL,
    ended_on   INTEGER, -- the last day down
    source     TEXT,
    CONSTRAINT outages_days_in_order CHECK (ended_on >= began_on)
) STRICT;

CREATE TABLE evidence (
    evidence_id TEXT NOT NULL PRIMARY KEY CHECK (evidence_id <> ''),
    person_id   TEXT REFERENCES people,
    filing_id   TEXT REFERENCES filings,
    outage_id   TEXT REFERENCES outages,
    kind        TEXT NOT NULL CHECK (kind IN ('submission_receipt', 'failed_attempt', 'support_request',
                    'payment_receipt', 'status_certificate', 'travel_permit', 'card_copy', 'resolution', 'tam_record',
                    'contract', 'official_notice', 'other')),
    captured_on INTEGER NOT NULL,
    file        TEXT, -- as named when it was given
    -- The SHA-256 of the content, which lies in <this database>.evidence/ab/cd/<sha256>.
    sha256      TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE INDEX evidence_by_person ON evidence (person_id);
CREATE INDEX evidence_by_filing ON evidence (filing_id);
CREATE INDEX evidence_by_outage ON evidence (outage_id);

CREATE TABLE relief_measures (
    relief_id      TEXT NOT NULL PRIMARY KEY CHECK (relief_id <> ''),
    norm           TEXT NOT NULL CHECK (norm <> ''),
    effect         TEXT NOT NULL CHECK (effect IN ('suspend_fines', 'suspend_deadlines', 'extend_validity',
                       'accept_certificate')),
    "from"         INTEGER NOT NULL,
    until          INTEGER,
    extends_to     INTEGER,
    visa_types     TEXT CHECK (visa_types <> '' AND visa_types NOT GLOB '*[^a-z_;]*'), -- list; NULL for all
    on_application INTEGER CHECK (on_application IN (0, 1)),
    source         TEXT,
    CONSTRAINT relief_measures_days_in_order CHECK (until >= "from"),
    CONSTRAINT relief_measures_extend_to_a_day CHECK (effect <> 'extend_validity' OR extends_to IS NOT NULL)
) STRICT;

CREATE TABLE relief_applications (
    application_id TEXT NOT NULL PRIMARY KEY CHECK (application_id <> ''),
    relief_id      TEXT NOT NULL, -- no foreign key: it may be a measure that the policy brings along
    person_id      TEXT NOT NULL REFERENCES people,
    applied_on     INTEGER NOT NULL
) STRICT;
CREATE INDEX relief_applications_by_person ON relief_applications (person_id);
CREATE INDEX relief_applications_by_relief ON relief_applications (relief_id);

CREATE TABLE trips (
    trip_id      TEXT NOT NULL PRIMARY KEY CHECK (trip_id <> ''),
    person_id    TEXT NOT NULL REFERENCES people,
    departs_on   INTEGER NOT NULL, -- planned
    returns_on   INTEGER,          -- planned
    left_on      INTEGER,          -- actual
    came_back_on INTEGER,          -- actual
    destination  TEXT,
    CONSTRAINT trips_plan_in_order CHECK (returns_on >= departs_on),
    CONSTRAINT trips_days_in_order CHECK (came_back_on >= left_on)
) STRICT;
CREATE INDEX trips_by_person ON trips (person_id);

CREATE TABLE travel_permits (
    travel_permit_id TEXT NOT NULL PRIMARY KEY CHECK (travel_permit_id <> ''),
    person_id        TEXT NOT NULL REFERENCES people,
    filing_id        TEXT REFERENCES filings,
    applied_on       INTEGER,
    issued_on        INTEGER,
    departs_on       INTEGER NOT NULL,
    CONSTRAINT travel_permits_days_in_order CHECK (issued_on >= applied_on)
) STRICT;
CREATE INDEX travel_permits_by_person ON travel_permits (person_id);
CREATE INDEX travel_permits_by_filing ON travel_permits (filing_id);

CREATE TABLE stays (
    stay_id      TEXT NOT NULL PRIMARY KEY CHECK (stay_id <> ''),
    person_id    TEXT NOT NULL REFERENCES people,
    visa_type    TEXT NOT NULL CHECK (visa_type IN ('tourist', 'business_visitor')),
    entered_on   INTEGER NOT NULL,
    days_granted INTEGER NOT NULL CHECK (days_granted >= 0),
    exited_on    INTEGER,
    CONSTRAINT stays_days_in_order CHECK (exited_on >= entered_on)
) STRICT;
CREATE INDEX stays_by_person ON stays (person_id);

CREATE TABLE payments (
    payment_id TEXT NOT NULL PRIMARY KEY CHECK (payment_id <> ''),
    person_id  TEXT NOT NULL REFERENCES people,
    concept    TEXT NOT NULL CHECK (concept IN ('overstay_fine', 'late_renewal_fine', 'other')),
    permit_id  TEXT REFERENCES permits,
    stay_id    TEXT REFERENCES stays,
    paid_on    INTEGER NOT NULL,
    year       INTEGER CHECK (year >= 0),
    days       INTEGER CHECK (days >= 0),
    amount_pen INTEGER NOT NULL CHECK (amount_pen >= 0) -- céntimos
) STRICT;
CREATE INDEX payments_by_person ON payments (person_id);
CREATE INDEX payments_by_permit ON payments (permit_id);
CREATE INDEX payments_by_stay ON payments (stay_id);

------------------------------------------------------------------------------------------------------------------------
-- Journal: who changed what, when. Written in the same transaction as the change, and never altered.
------------------------------------------------------------------------------------------------------------------------

CREATE TABLE journal (
    seq           INTEGER PRIMARY KEY,                            -- 1, 2, 3 … without gaps
    at            TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'), -- RFC 3339, UTC
    actor         TEXT NOT NULL,
    command       TEXT NOT NULL,
    action        TEXT NOT NULL CHECK (action IN ('put', 'remove')),
    kind          TEXT NOT NULL, -- the table
    record_id     TEXT NOT NULL,
    -- put: the whole record after the change, as a JSON object of its columns in their order, values as the CSV writes
    -- them, null for empty ones. remove: {"reason": "…"}. NULL once redacted; payload_hash stays and so does the chain.
    payload       TEXT,
    payload_hash  BLOB NOT NULL CHECK (length(payload_hash) = 32),  -- SHA-256 of the payload's UTF-8
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32), -- the former hash; 32 zero bytes for the first
    -- SHA-256 over: the text "vigencia journal 1", previous_hash, seq, at, actor, command, action, kind, record_id,
    -- payload_hash; before each its length in bytes, as 8 bytes big-endian; seq itself as 8 bytes big-endian.
    hash          BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX journal_by_record ON journal (kind, record_id);

-- Against accidents. Against intent, the chain is checked.
CREATE TRIGGER journal_keeps_every_entry BEFORE DELETE ON journal
BEGIN
    SELECT raise(ABORT, 'the journal keeps every entry');
END;
CREATE TRIGGER journal_changes_by_redaction_only BEFORE UPDATE ON journal
WHEN NEW.payload IS NOT NULL OR NEW.seq IS NOT OLD.seq OR NEW.at IS NOT OLD.at OR NEW.actor IS NOT OLD.actor
    OR NEW.command IS NOT OLD.command OR NEW.action IS NOT OLD.action OR NEW.kind IS NOT OLD.kind
    OR NEW.record_id IS NOT OLD.record_id OR NEW.payload_hash IS NOT OLD.payload_hash
    OR NEW.previous_hash IS NOT OLD.previous_hash OR NEW.hash IS NOT OLD.hash
BEGIN
    SELECT raise(ABORT, 'the journal changes by redaction only');
END;

------------------------------------------------------------------------------------------------------------------------
-- Findings: what follows from the records. Derived: made anew whenever records, rules or policy change. What a finding
-- says is not stored: the rules are asked again for those that somebody reads.
------------------------------------------------------------------------------------------------------------------------

CREATE TABLE findings (
    person_id  TEXT, -- NULL for findings about nobody in particular, such as an outage; no foreign key, being derived
    rule       TEXT NOT NULL,
    record_id  TEXT NOT NULL,
    severity   INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3), -- info, warning, high, critical
    since_day  INTEGER NOT NULL, -- first day; -719162 (0001-01-01) if it always was so
    until_day  INTEGER NOT NULL, -- last day; 2932896 (9999-12-31) if no end is known
    -- The roundest day of the range: of since_day … until_day the one whose number + 719163 is divisible by the highest
    -- power of two; 3475141 if no end is known. A range that contains day D has one of 23 days as its anchor, whatever its
    -- length; so "all findings true on D" are that many searches for each severity in the indexes below, and nothing else
    -- is read. (A relational interval tree.)
    anchor_day INTEGER NOT NULL,
    CONSTRAINT findings_days_in_order
        CHECK (since_day <= anchor_day AND since_day <= until_day AND (anchor_day <= until_day OR until_day = 2932896))
) STRICT;
CREATE INDEX findings_by_person ON findings (person_id);
-- By anchor, severity and first or last day, in one number: that sorts in half the time. Where no end is known, none is
-- looked for.
CREATE INDEX findings_by_anchor_and_end ON findings ((anchor_day * 4 + severity) << 22 | until_day + 719162)
    WHERE until_day < 2932896;
CREATE INDEX findings_by_anchor_and_start ON findings ((anchor_day * 4 + severity) << 22 | since_day + 719162);

-- The nightly runs, by the day that they were for.
CREATE TABLE runs (
    as_of       INTEGER PRIMARY KEY,
    finished_at TEXT NOT NULL CHECK (finished_at GLOB '????-??-??T??:??:??*Z'), -- RFC 3339, UTC
    info        INTEGER NOT NULL, -- the numbers of findings told
    warning     INTEGER NOT NULL,
    high        INTEGER NOT NULL,
    critical    INTEGER NOT NULL,
    told_kept   INTEGER NOT NULL CHECK (told_kept IN (0, 1)) -- whether run_findings still holds what it told
) STRICT;

-- What a run told; kept for the latest seven runs.
CREATE TABLE run_findings (
    as_of     INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
    rule      TEXT NOT NULL,
    person_id TEXT,
    record_id TEXT NOT NULL,
    severity  INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3)
) STRICT;
CREATE INDEX run_findings_by_run ON run_findings (as_of);

-- What probes of portals found. They prove when a portal answered; they are no outage and no filing.
CREATE TABLE probes (
    probe_id     INTEGER PRIMARY KEY, -- in the order in which they were made
    at           TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'), -- RFC 3339, UTC
    actor        TEXT NOT NULL,
    portal       TEXT NOT NULL,
    url          TEXT NOT NULL,
    outcome      TEXT NOT NULL CHECK (outcome IN ('up', 'refused', 'unresolved', 'timeout', 'slow', 'tls_error',
                     'http_error', 'interrupted', 'maintenance')),
    http_status  INTEGER, -- NULL where none came
    milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
    detail       TEXT     -- the words of libcurl, or the phrase that was found
) STRICT;
CREATE INDEX probes_by_portal ON probes (portal, url, probe_id);
-- What readers of calendars were told, so that an update replaces its event. No name and no text is kept.
CREATE TABLE calendar_events (
    feed         TEXT NOT NULL, -- whose: all, employer/ID, person/ID or manager/ADDRESS
    uid          TEXT NOT NULL, -- SHA-256 of what the event is about
    sequence     INTEGER NOT NULL CHECK (sequence >= 0),            -- how often it changed
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),   -- SHA-256 of what was told
    kind         TEXT NOT NULL, -- what is due, such as answer_due
    day          INTEGER NOT NULL,
    cancelled    INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    published_at TEXT NOT NULL CHECK (published_at GLOB '????-??-??T??:??:??*Z'), -- of this sequence; RFC 3339, UTC
    PRIMARY KEY (feed, uid)
) STRICT, WITHOUT ROWID;

------------------------------------------------------------------------------------------------------------------------
-- Privacy: who read personal data, whom nobody may erase, and who was erased. Ids in these tables have no foreign key:
-- they outlive the person, and are all that does.
------------------------------------------------------------------------------------------------------------------------

-- Who read personal data; beside the journal and outside its chain. Written before anything is shown.
CREATE TABLE access_log (
    access_id INTEGER PRIMARY KEY, -- in the order in which they were noted
    at        TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'), -- RFC 3339, UTC
    actor     TEXT NOT NULL,
    command   TEXT NOT NULL,
    person_id TEXT NOT NULL CHECK (person_id <> ''),                 -- '*' for many people at once
    what      TEXT NOT NULL CHECK (what IN ('summary', 'revealed'))  -- revealed: numbers of documents in full
) STRICT;
CREATE INDEX access_log_by_person ON access_log (person_id);

-- Legal holds: while one is open, the person can't be erased.
CREATE TABLE holds (
    hold_id        INTEGER PRIMARY KEY,
    person_id      TEXT NOT NULL CHECK (person_id <> ''),
    placed_at      TEXT NOT NULL CHECK (placed_at GLOB '????-??-??T??:??:??*Z'), -- RFC 3339, UTC
    placed_by      TEXT NOT NULL,
    reason         TEXT, -- NULL once the person was erased
    released_at    TEXT CHECK (released_at GLOB '????-??-??T??:??:??*Z'),        -- NULL while it is open
    released_by    TEXT,
    release_reason TEXT, -- NULL once the person was erased
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
    at              TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'), -- RFC 3339, UTC
    actor           TEXT NOT NULL,
    reason          TEXT NOT NULL CHECK (reason <> ''),
    records         INTEGER NOT NULL CHECK (records >= 0),         -- how many records were taken away
    journal_entries INTEGER NOT NULL CHECK (journal_entries >= 0), -- how many entries lost their payload
    contents        INTEGER NOT NULL CHECK (contents >= 0),        -- how many contents of the vault go
    -- When the contents were gone from the vault and the old bytes from the file; NULL until then.
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

-- Notes of the program to itself. findings_fingerprint: the rules and the policy under which the findings were made.
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

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
WHEN NEW.silence_id IS NOT OLD.silence_id OR NEW.kind IS NOT OLD.kind
    OR NEW.rule IS NOT OLD.rule OR NEW.person_id IS NOT OLD.person_id OR NEW.record_id IS NOT OLD.record_id
    OR NEW.severity IS NOT OLD.severity OR NEW.since_day IS NOT OLD.since_day OR NEW.until_day IS NOT OLD.until_day
    OR NEW.actor IS NOT OLD.actor OR NEW.at IS NOT OLD.at
    OR (NEW.reason IS NOT OLD.reason AND NEW.reason <> '(erased)')
    OR (OLD.ended_on IS NOT NULL AND NEW.ended_on IS NOT OLD.ended_on)
    OR (OLD.ended_by IS NOT NULL AND NEW.ended_by IS NOT OLD.ended_by)
    OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS NOT OLD.ended_at)
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

------------------------------------------------------------------------------------------------------------------------
-- Outbox: alerts as finished mails. Each is written in the transaction that notes its findings as told.
------------------------------------------------------------------------------------------------------------------------

CREATE TABLE outbox (
    mail_id         INTEGER PRIMARY KEY,
    key             TEXT NOT NULL UNIQUE, -- recipient, address and day: what is planned again is no second mail
    recipient       TEXT NOT NULL CHECK (recipient IN ('mobility', 'person', 'manager')), -- the role
    address         TEXT NOT NULL,
    as_of           INTEGER NOT NULL, -- the day of the alerts
    message_id      TEXT NOT NULL,    -- the same at every attempt
    sha256          TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'), -- of the message
    message         BLOB,             -- the mail, while it may still have to be sent
    state           TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'withdrawn')),
    attempts        INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    queued_at       TEXT NOT NULL CHECK (queued_at GLOB '????-??-??T??:??:??*Z'),
    next_attempt_at TEXT CHECK (next_attempt_at GLOB '????-??-??T??:??:??*Z'), -- while queued: not before
    attempted_at    TEXT CHECK (attempted_at GLOB '????-??-??T??:??:??*Z'),    -- the last attempt
    answer          TEXT,             -- what the server said to it
    CONSTRAINT outbox_waits_until_some_moment CHECK ((state = 'queued') = (next_attempt_at IS NOT NULL)),
    CONSTRAINT outbox_keeps_what_is_not_sent CHECK (
        message IS NOT NULL OR state IN ('sent', 'failed', 'withdrawn'))
) STRICT;
CREATE INDEX outbox_by_next_attempt ON outbox (next_attempt_at) WHERE state = 'queued';
CREATE INDEX outbox_unsent ON outbox (state) WHERE state IN ('sending', 'failed');

-- Whom a mail that is not sent yet speaks of, so that an erasure can withdraw it.
CREATE TABLE outbox_people (
    mail_id   INTEGER NOT NULL REFERENCES outbox ON DELETE CASCADE,
    person_id TEXT NOT NULL,
    PRIMARY KEY (mail_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_people_by_person ON outbox_people (person_id);

------------------------------------------------------------------------------------------------------------------------
-- Nights: every nightly run, also one that failed or was ended in the middle
------------------------------------------------------------------------------------------------------------------------

CREATE TABLE nights (
    night_id    INTEGER PRIMARY KEY,
    as_of       INTEGER NOT NULL,
    started_at  TEXT NOT NULL CHECK (started_at GLOB '????-??-??T??:??:??*Z'),  -- RFC 3339, UTC
    finished_at TEXT CHECK (finished_at GLOB '????-??-??T??:??:??*Z'), -- NULL while it runs, or if it was ended
    problems    TEXT, -- the steps that failed, joined by ';'; NULL for none
    queued      INTEGER NOT NULL DEFAULT 0 CHECK (queued >= 0), -- mails that it made
    sent        INTEGER NOT NULL DEFAULT 0 CHECK (sent >= 0),   -- mails that it sent, of earlier nights too
    waiting     INTEGER NOT NULL DEFAULT 0 CHECK (waiting >= 0),-- mails that waited for another attempt at its end
    failed      INTEGER NOT NULL DEFAULT 0 CHECK (failed >= 0), -- mails that it gave up
    CONSTRAINT nights_end_after_their_start CHECK (finished_at >= started_at),
    CONSTRAINT nights_go_wrong_when_finished CHECK (problems IS NULL OR finished_at IS NOT NULL)
) STRICT;
