-- The keys of evidence files, with the clear columns of every table. The row is what makes its file readable: without it
-- the file is noise. A store without a file keeps the bytes in the row itself.
CREATE TABLE evidence_file (
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
