-- What a desk asks, answered from an index: lists in their order, and words.

-- Rows get a number of their own: the search index names them by it, and SQLite's hidden one changes with VACUUM.
CREATE TABLE numbered_story (
    number               INTEGER PRIMARY KEY,
    id                   TEXT NOT NULL UNIQUE,
    edition_id           TEXT,
    edition_title        TEXT,
    edition_url          TEXT,
    edition_partition    INTEGER,
    edition_offset       INTEGER,
    publication_id       TEXT,
    publication_title    TEXT,
    publication_homepage TEXT,
    position             INTEGER,
    kind                 TEXT,
    section              TEXT,
    headline             TEXT,
    text                 TEXT,
    html                 TEXT,
    url                  TEXT,
    source_name          TEXT,
    source_url           TEXT,
    image                TEXT,
    published_at         TEXT,
    language             TEXT,
    cut                  TEXT,
    topics_version       INTEGER,
    version              INTEGER NOT NULL,
    deleted              INTEGER NOT NULL DEFAULT 0
);
INSERT INTO numbered_story
SELECT NULL, id, edition_id, edition_title, edition_url, edition_partition, edition_offset, publication_id,
    publication_title, publication_homepage, position, kind, section, headline, text, html, url, source_name, source_url,
    image, published_at, language, cut, topics_version, version, deleted
FROM story ORDER BY published_at;
DROP TABLE story;
ALTER TABLE numbered_story RENAME TO story;
CREATE INDEX story_by_edition ON story (edition_id, position, id);
CREATE INDEX story_by_time ON story (published_at, id) WHERE deleted = 0;
CREATE INDEX story_by_publication ON story (publication_id, published_at, id) WHERE deleted = 0;

-- A topic's stories by time. The story's own time, set by the trigger; whoever writes the row need not give it.
ALTER TABLE story_topic ADD COLUMN published_at TEXT;
UPDATE story_topic SET published_at = (SELECT published_at FROM story WHERE story.id = story_topic.story_id);
CREATE INDEX story_topic_by_time ON story_topic (slug, published_at, story_id) WHERE published_at IS NOT NULL;
CREATE TRIGGER story_topic_dated AFTER INSERT ON story_topic BEGIN
    UPDATE story_topic SET published_at = (SELECT published_at FROM story WHERE story.id = new.story_id)
    WHERE rowid = new.rowid;
END;

CREATE INDEX cluster_by_publications ON cluster (publications, last_seen, id) WHERE deleted = 0;

-- What the indexes have, and where: a row for as long as its story is not deleted. Words of all stories, without case and
-- diacritics; and every three characters in a row of stories in scripts that write no spaces: Thai, Lao, Myanmar, Khmer,
-- Japanese, Chinese, Korean. Two blanks at the end let the last characters begin such a row as well.
CREATE VIEW story_text AS
SELECT number, headline, text FROM story
WHERE deleted = 0;

CREATE VIEW story_unspaced_text AS
SELECT number, headline || '  ' AS headline, text || '  ' AS text FROM story_text
WHERE octet_length(headline || text) > length(headline || text) -- in ASCII there is nothing to look for
    AND headline || text GLOB '*[ก-๛ກ-ໟက-႟ក-៹ぁ-ヿ㐀-鿿가-힣豈-龎𠀀-𲎯]*';

CREATE VIRTUAL TABLE story_words USING fts5 (
    headline, text, content = 'story_text', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE story_trigrams USING fts5 (
    headline, text, content = 'story_unspaced_text', content_rowid = 'number', tokenize = 'trigram');
CREATE VIRTUAL TABLE story_trigram USING fts5vocab (story_trigrams, row);

-- Deleted text leaves the index at once, instead of being marked as deleted.
INSERT INTO story_words (story_words, rank) VALUES ('secure-delete', 1);
INSERT INTO story_trigrams (story_trigrams, rank) VALUES ('secure-delete', 1);
INSERT INTO story_words (story_words) VALUES ('rebuild');
INSERT INTO story_trigrams (story_trigrams) VALUES ('rebuild');

CREATE TRIGGER story_comes AFTER INSERT ON story BEGIN
    INSERT INTO story_words (rowid, headline, text)
    SELECT number, headline, text FROM story_text WHERE number = new.number;
    INSERT INTO story_trigrams (rowid, headline, text)
    SELECT number, headline, text FROM story_unspaced_text WHERE number = new.number;
END;

-- A new version with the same words, as from a replay, costs nothing.
CREATE TRIGGER story_changes BEFORE UPDATE ON story
WHEN old.headline IS NOT new.headline OR old.text IS NOT new.text OR old.deleted <> new.deleted BEGIN
    INSERT INTO story_words (story_words, rowid, headline, text)
    SELECT 'delete', number, headline, text FROM story_text WHERE number = old.number;
    INSERT INTO story_trigrams (story_trigrams, rowid, headline, text)
    SELECT 'delete', number, headline, text FROM story_unspaced_text WHERE number = old.number;
END;

CREATE TRIGGER story_changed AFTER UPDATE ON story
WHEN old.headline IS NOT new.headline OR old.text IS NOT new.text OR old.deleted <> new.deleted BEGIN
    INSERT INTO story_words (rowid, headline, text)
    SELECT number, headline, text FROM story_text WHERE number = new.number;
    INSERT INTO story_trigrams (rowid, headline, text)
    SELECT number, headline, text FROM story_unspaced_text WHERE number = new.number;
END;

CREATE TRIGGER story_goes BEFORE DELETE ON story BEGIN
    INSERT INTO story_words (story_words, rowid, headline, text)
    SELECT 'delete', number, headline, text FROM story_text WHERE number = old.number;
    INSERT INTO story_trigrams (story_trigrams, rowid, headline, text)
    SELECT 'delete', number, headline, text FROM story_unspaced_text WHERE number = old.number;
END;

-- The number of the last migration: what a reader can rely on.
PRAGMA user_version = 3;
