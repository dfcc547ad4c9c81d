-- Command ids are random: this index wrote to a page of its own for almost every entry. Who holds a stream has read it whole and knows
-- what it answers; verifying a stream tells when it did not.
DROP INDEX talks.entry_command;
