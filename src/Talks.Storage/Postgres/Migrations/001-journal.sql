-- Names are compared byte by byte, as the other journals do. Room is left on each page for the head to move without
-- touching an index.
CREATE TABLE talks.stream (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE,
  epoch bigint NOT NULL,
  head bigint NOT NULL,
  hash bytea NOT NULL,
  next_due bigint
) WITH (fillfactor = 70);

CREATE INDEX stream_next_due ON talks.stream (next_due) WHERE next_due IS NOT NULL;

-- No foreign key: an entry is only ever inserted by the statement that has just moved the head of its stream.
CREATE TABLE talks.entry (
  stream bigint NOT NULL,
  seq bigint NOT NULL,
  at bigint NOT NULL,
  command_id text COLLATE "C",
  body bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (stream, seq)
);

CREATE UNIQUE INDEX entry_command ON talks.entry (stream, command_id) WHERE command_id IS NOT NULL;

-- What DataFolder keeps in server.key: here all servers of a cluster share it. One row at most.
CREATE TABLE talks.server_key (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  secret bytea NOT NULL
);
