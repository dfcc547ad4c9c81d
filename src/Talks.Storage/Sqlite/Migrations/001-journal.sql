-- 'TALK' in ASCII: says whose database this is.
PRAGMA application_id = 1413565515;

CREATE TABLE stream (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  epoch INTEGER NOT NULL,
  head INTEGER NOT NULL,
  hash BLOB NOT NULL,
  next_due INTEGER
) STRICT;

CREATE INDEX stream_next_due ON stream (next_due) WHERE next_due IS NOT NULL;

-- Rows lie in commit order and are found through an index. Clustering them by (stream, seq) would touch a page per
-- stream in every commit: less than half the throughput, and long checkpoints.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL REFERENCES stream (id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  command_id TEXT,
  body BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX entry_place ON entry (stream, seq);

CREATE UNIQUE INDEX entry_command ON entry (stream, command_id) WHERE command_id IS NOT NULL;
