-- Every table has the same clear columns and one sealed blob. ref and case_id are blind (keyed) indexes over the
-- operator's ids, lookup one over a line's number; nothing here names a person. AUTOINCREMENT: an id, once sealed into a
-- row, is never given to another row.
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE payment (
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

CREATE TABLE payment_event (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    ref      BLOB    NOT NULL UNIQUE,
    case_id  BLOB    NOT NULL REFERENCES payment (ref) ON DELETE CASCADE,
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
CREATE INDEX payment_event_case ON payment_event (case_id, sequence);

CREATE TABLE outbox (
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
CREATE INDEX outbox_state ON outbox (state);

CREATE TABLE small_value (
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

CREATE TABLE line (
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
CREATE INDEX line_lookup ON line (lookup);

CREATE TABLE bill (
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
CREATE INDEX bill_case ON bill (case_id);

CREATE TABLE balance (
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

CREATE TABLE restore_order (
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
CREATE INDEX restore_order_case ON restore_order (case_id);

CREATE TABLE message (
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

CREATE TABLE timeline (
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
CREATE INDEX timeline_case ON timeline (case_id);

