-- For a forecast: what begins between two days, without reading the findings of other days.
CREATE INDEX findings_by_start ON findings (since_day);
