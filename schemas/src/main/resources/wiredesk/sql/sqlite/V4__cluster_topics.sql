-- The clusters of a topic in the order of a front page: most publications first, then newest. Follows cluster by triggers;
-- whoever writes clusters need not know of it.
CREATE TABLE cluster_topic (
    slug         TEXT    NOT NULL,
    publications INTEGER NOT NULL,
    last_seen    TEXT    NOT NULL,
    cluster_id   TEXT    NOT NULL,
    PRIMARY KEY (slug, publications, last_seen, cluster_id)
) WITHOUT ROWID;

INSERT OR IGNORE INTO cluster_topic
SELECT topic.value, c.publications, c.last_seen, c.id FROM cluster c, json_each(c.topics) topic WHERE c.deleted = 0;

CREATE TRIGGER cluster_comes AFTER INSERT ON cluster WHEN new.deleted = 0 BEGIN
    INSERT OR IGNORE INTO cluster_topic
    SELECT value, new.publications, new.last_seen, new.id FROM json_each(new.topics);
END;

CREATE TRIGGER cluster_changes AFTER UPDATE ON cluster BEGIN
    DELETE FROM cluster_topic
    WHERE slug IN (SELECT value FROM json_each(old.topics)) AND publications = old.publications
        AND last_seen = old.last_seen AND cluster_id = old.id;
    INSERT OR IGNORE INTO cluster_topic
    SELECT value, new.publications, new.last_seen, new.id FROM json_each(new.topics) WHERE new.deleted = 0;
END;

CREATE TRIGGER cluster_goes AFTER DELETE ON cluster BEGIN
    DELETE FROM cluster_topic
    WHERE slug IN (SELECT value FROM json_each(old.topics)) AND publications = old.publications
        AND last_seen = old.last_seen AND cluster_id = old.id;
END;

PRAGMA user_version = 4;
