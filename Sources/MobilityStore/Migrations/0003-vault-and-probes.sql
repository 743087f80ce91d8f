-- The content of evidence, and what probes of portals found. See schema.sql for what each column means.

ALTER TABLE evidence ADD COLUMN
    sha256      TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*');

CREATE TABLE probes (
    probe_id     INTEGER PRIMARY KEY,
    at           TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
    actor        TEXT NOT NULL,
    portal       TEXT NOT NULL,
    url          TEXT NOT NULL,
    outcome      TEXT NOT NULL CHECK (outcome IN ('up', 'refused', 'unresolved', 'timeout', 'slow', 'tls_error',
                     'http_error', 'interrupted', 'maintenance')),
    http_status  INTEGER,
    milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
    detail       TEXT
) STRICT;
CREATE INDEX probes_by_portal ON probes (portal, url, probe_id);
