-- Command ids are random: in every commit this index cost a page an entry, more than all else together. Who holds a stream has read
-- it whole and knows what it answers; verifying a stream tells when it did not.
DROP INDEX entry_command;
