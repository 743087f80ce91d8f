-- The renewal, travel-hold and overstay rules for everybody and all days, as DuckDB can do them: who is upcoming, in the window,
-- lapsed and unfiled, held and past the granted days, from when to when. Days are numbers since 1970-01-01; 2932896 is "no end".
WITH named AS (
    SELECT permit_id, min(filed_on) AS filed_on FROM filings
    WHERE procedure IN ('renewal', 'change_of_status') AND outcome IN ('pending', 'approved') GROUP BY permit_id
), chain AS (
    SELECT p.person_id, p.permit_id, p.valid_from, p.valid_until, n.filed_on,
        lead(p.valid_from) OVER (PARTITION BY p.person_id ORDER BY p.valid_from) AS successor
    FROM permits p LEFT JOIN named n ON n.permit_id = p.permit_id WHERE p.valid_until IS NOT NULL
), unfiled AS (
    SELECT person_id, permit_id, valid_until, valid_from AS first,
        least(coalesce(filed_on, 2932897), coalesce(successor, 2932897)) - 1 AS last
    FROM chain WHERE filed_on IS NOT NULL OR successor IS NULL OR successor > valid_until + 1
), lapsed AS (
    SELECT person_id, permit_id, greatest(valid_until + 1, first) AS since, last AS until FROM unfiled
    WHERE last > valid_until
), found AS (
    SELECT 'info' AS severity, 'renewal.upcoming' AS rule, person_id, permit_id AS record_id,
        greatest(valid_until - 90, first) AS since, least(valid_until - 61, last) AS until FROM unfiled
    UNION ALL
    SELECT 'warning', 'renewal.window-open', person_id, permit_id,
        greatest(valid_until - 60, first), least(valid_until - 31, last) FROM unfiled
    UNION ALL
    SELECT 'high', 'renewal.window-open', person_id, permit_id,
        greatest(valid_until - 30, first), least(valid_until, last) FROM unfiled
    UNION ALL
    SELECT 'critical', 'renewal.lapsed-unfiled', person_id, permit_id, since, until FROM lapsed
    UNION ALL
    SELECT 'critical', 'travel.hold', person_id, person_id, since, until FROM lapsed
    UNION ALL
    SELECT 'warning', 'travel.hold', person_id, person_id, filed_on, coalesce(decided_on, 2932897) - 1 FROM filings
    UNION ALL
    SELECT 'critical', 'visitor.overstay', person_id, stay_id, entered_on + days_granted, coalesce(exited_on, 2932896) FROM stays
)
SELECT f.severity, f.rule, f.person_id, f.record_id, DATE '1970-01-01' + CAST(f.since AS INTEGER),
    CASE WHEN f.until < 2932896 THEN DATE '1970-01-01' + CAST(f.until AS INTEGER) END
FROM found f WHERE f.since <= f.until ORDER BY f.person_id, f.rule
