-- Mail on its way, and how the nightly runs went; see schema.sql.

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

-- A silence whose person is erased keeps who, when and what, and loses why.
DROP TRIGGER silences_are_only_ended;
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
