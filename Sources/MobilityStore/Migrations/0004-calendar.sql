-- What readers of calendars were told, so that an update replaces its event.
CREATE TABLE calendar_events (
    feed         TEXT NOT NULL,
    uid          TEXT NOT NULL,
    sequence     INTEGER NOT NULL CHECK (sequence >= 0),
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
    kind         TEXT NOT NULL,
    day          INTEGER NOT NULL,
    cancelled    INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    published_at TEXT NOT NULL CHECK (published_at GLOB '????-??-??T??:??:??*Z'),
    PRIMARY KEY (feed, uid)
) STRICT, WITHOUT ROWID;
