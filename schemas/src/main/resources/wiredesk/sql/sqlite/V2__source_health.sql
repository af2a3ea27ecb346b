-- What tells that a source has gone quiet. Times as everywhere: UTC, to be compared as text.
ALTER TABLE source ADD COLUMN last_edition TEXT;
ALTER TABLE source ADD COLUMN overdue_since TEXT;
-- JSON array of lines for people
ALTER TABLE source ADD COLUMN notices TEXT;
-- Of a source that has an end: bytes of its files dealt with, and of all of them.
ALTER TABLE source ADD COLUMN progress_done INTEGER;
ALTER TABLE source ADD COLUMN progress_total INTEGER;
