-- What a person should know before trusting a story: that it is a whole edition, which could not be read apart. Most have
-- none, so the list of those that do is short; it is counted without reading the stories.
ALTER TABLE story ADD COLUMN warning TEXT;
CREATE INDEX story_by_warning ON story (published_at, id, warning) WHERE deleted = 0 AND warning IS NOT NULL;

PRAGMA user_version = 5;
