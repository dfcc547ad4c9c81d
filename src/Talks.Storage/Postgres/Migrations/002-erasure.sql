-- Set where the body is no longer what was written, because somebody asked to be forgotten. The hash stays.
ALTER TABLE talks.entry ADD COLUMN erased boolean NOT NULL DEFAULT false;
