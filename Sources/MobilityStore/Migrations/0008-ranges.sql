-- What findings say is no longer stored: it follows from the records as well, and is asked of the rules for those findings
-- that somebody reads. What remains says when which finding is true and how bad it is. All of it is made anew.
DROP TABLE findings;

CREATE TABLE findings (
    person_id  TEXT, -- NULL for findings about nobody in particular, such as an outage; no foreign key, being derived
    rule       TEXT NOT NULL,
    record_id  TEXT NOT NULL,
    severity   INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3), -- info, warning, high, critical
    since_day  INTEGER NOT NULL, -- first day; -719162 (0001-01-01) if it always was so
    until_day  INTEGER NOT NULL, -- last day; 2932896 (9999-12-31) if no end is known
    -- The roundest day of the range: of since_day … until_day the one whose number + 719163 is divisible by the highest
    -- power of two. A range that contains day D has one of 22 days as its anchor, whatever its length; so "all findings
    -- true on D" are 22 searches in the indexes below, and nothing else is read. (A relational interval tree.)
    anchor_day INTEGER NOT NULL,
    CONSTRAINT findings_days_in_order CHECK (since_day <= anchor_day AND anchor_day <= until_day)
) STRICT;
CREATE UNIQUE INDEX findings_by_person ON findings (person_id, rule, record_id, since_day);
CREATE INDEX findings_by_anchor_and_end ON findings (anchor_day, severity, until_day);
CREATE INDEX findings_by_anchor_and_start ON findings (anchor_day, severity, since_day);
CREATE INDEX findings_by_start ON findings (since_day); -- for a forecast: what begins between two days
