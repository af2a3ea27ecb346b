-- A front page counts who told the news, not who copied it: independent is how many publications have a telling that copies
-- no earlier one's text. Clusters written before this was counted have as many as they have publications.
DROP TRIGGER cluster_comes;
DROP TRIGGER cluster_changes;
DROP TRIGGER cluster_goes;
DROP TABLE cluster_topic;
DROP INDEX cluster_by_publications;

ALTER TABLE cluster ADD COLUMN independent INTEGER;
UPDATE cluster SET independent = publications;
CREATE INDEX cluster_by_independent ON cluster (independent, last_seen, id) WHERE deleted = 0;

-- The clusters of a topic, as the index above has them all. Follows cluster by triggers; whoever writes clusters need not
-- know of it.
CREATE TABLE cluster_topic (
    slug        TEXT    NOT NULL,
    independent INTEGER NOT NULL,
    last_seen   TEXT    NOT NULL,
    cluster_id  TEXT    NOT NULL,
    PRIMARY KEY (slug, independent, last_seen, cluster_id)
) WITHOUT ROWID;

INSERT OR IGNORE INTO cluster_topic
SELECT topic.value, c.independent, c.last_seen, c.id FROM cluster c, json_each(c.topics) topic WHERE c.deleted = 0;

CREATE TRIGGER cluster_comes AFTER INSERT ON cluster WHEN new.deleted = 0 BEGIN
    INSERT OR IGNORE INTO cluster_topic
    SELECT value, new.independent, new.last_seen, new.id FROM json_each(new.topics);
END;

CREATE TRIGGER cluster_changes AFTER UPDATE ON cluster BEGIN
    DELETE FROM cluster_topic
    WHERE slug IN (SELECT value FROM json_each(old.topics)) AND independent = old.independent
        AND last_seen = old.last_seen AND cluster_id = old.id;
    INSERT OR IGNORE INTO cluster_topic
    SELECT value, new.independent, new.last_seen, new.id FROM json_each(new.topics) WHERE new.deleted = 0;
END;

CREATE TRIGGER cluster_goes AFTER DELETE ON cluster BEGIN
    DELETE FROM cluster_topic
    WHERE slug IN (SELECT value FROM json_each(old.topics)) AND independent = old.independent
        AND last_seen = old.last_seen AND cluster_id = old.id;
END;

PRAGMA user_version = 6;
