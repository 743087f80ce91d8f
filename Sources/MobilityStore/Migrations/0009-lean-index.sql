-- That a finding is stored once follows from the rules, and `vigencia recompute --check` compares; an index that says it again
-- was the largest part of all that is stored of findings. To find those of a person it needs the person alone.
DROP INDEX findings_by_person;
CREATE INDEX findings_by_person ON findings (person_id);
