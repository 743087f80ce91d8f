-- What sorts the indexes of findings is one number instead of three columns, what begins between two days is found by the
-- tree as well, and a range without a known end stands at the root. All findings are made anew.
DROP TABLE findings;

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
