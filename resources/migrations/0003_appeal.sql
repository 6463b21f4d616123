-- Appeals and their moves, with the clear columns of every table. An appeal's case is its line: what is forgotten of a line
-- takes its appeals along, and these their events.
CREATE TABLE appeal (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    ref      BLOB    NOT NULL UNIQUE,
    case_id  BLOB    NOT NULL,
    lookup   BLOB    NOT NULL,
    kind     TEXT    NOT NULL,
    sequence INTEGER NOT NULL,
    state    TEXT    NOT NULL,
    due      INTEGER NOT NULL,
    format   INTEGER NOT NULL,
    key_id   INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    sealed   BLOB    NOT NULL
) STRICT;
CREATE INDEX appeal_case ON appeal (case_id);

CREATE TABLE appeal_event (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    ref      BLOB    NOT NULL UNIQUE,
    case_id  BLOB    NOT NULL REFERENCES appeal (ref) ON DELETE CASCADE,
    lookup   BLOB    NOT NULL,
    kind     TEXT    NOT NULL,
    sequence INTEGER NOT NULL,
    state    TEXT    NOT NULL,
    due      INTEGER NOT NULL,
    format   INTEGER NOT NULL,
    key_id   INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    sealed   BLOB    NOT NULL
) STRICT;
CREATE INDEX appeal_event_case ON appeal_event (case_id, sequence);
