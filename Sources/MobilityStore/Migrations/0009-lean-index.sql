-- That a finding is stored once follows from the rules, and `vigencia recompute --check` compares; an index that says it again
-- was the largest part of all that is stored of findings. To find those of a person it needs the person alone.
DROP INDEX findings_by_person;
CREATE INDEX findings_by_person ON findings (person_id);

-- All that the quota looks at, so that a large staff is counted without reading its people.
DROP INDEX people_by_employer;
CREATE INDEX people_by_employer ON people (
    employer_id, employment_start, kind, nationality, quota_exempt, employment_end, monthly_pay_pen);
