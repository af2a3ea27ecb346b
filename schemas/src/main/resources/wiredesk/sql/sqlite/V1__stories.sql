-- The SQL schema is a contract: the SQL sink writes it, the desk and anyone's queries read it.
--
-- version  the Kafka offset of the record a row came from. A row is only ever replaced by a higher version, so records
--          may arrive twice, late or out of order.
-- deleted  1 marks a tombstone: the row stays, emptied, so that an older record cannot bring the content back.
-- Instants are ISO-8601 UTC text of fixed width (2025-07-31T09:30:00.000Z): they sort as text.
-- Lists are JSON arrays. There are no foreign keys: order across channels is undefined.

CREATE TABLE story (
    id                   TEXT PRIMARY KEY,
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
CREATE INDEX story_by_edition ON story (edition_id, position);
CREATE INDEX story_by_time ON story (published_at) WHERE deleted = 0;

-- Replaced as a whole with their story.
CREATE TABLE story_link (
    story_id TEXT    NOT NULL,
    position INTEGER NOT NULL,
    url      TEXT    NOT NULL,
    original TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    PRIMARY KEY (story_id, position)
);
CREATE INDEX story_link_by_url ON story_link (url);

-- Replaced as a whole with their story; rank 0 is the best.
CREATE TABLE story_topic (
    story_id TEXT    NOT NULL,
    slug     TEXT    NOT NULL,
    rank     INTEGER NOT NULL,
    label    TEXT    NOT NULL,
    qcode    TEXT,
    score    REAL    NOT NULL,
    because  TEXT    NOT NULL,
    PRIMARY KEY (story_id, slug)
);
CREATE INDEX story_topic_by_slug ON story_topic (slug, story_id);

CREATE TABLE membership (
    story_id   TEXT PRIMARY KEY,
    cluster_id TEXT,
    copy_group TEXT,
    of_story   TEXT,
    relation   TEXT,
    score      REAL,
    because    TEXT,
    version    INTEGER NOT NULL,
    deleted    INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX membership_by_cluster ON membership (cluster_id);

CREATE TABLE cluster (
    id           TEXT PRIMARY KEY,
    lead         TEXT,
    size         INTEGER,
    publications INTEGER,
    members      TEXT,
    topics       TEXT,
    first_seen   TEXT,
    last_seen    TEXT,
    version      INTEGER NOT NULL,
    deleted      INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX cluster_by_last_seen ON cluster (last_seen) WHERE deleted = 0;

CREATE TABLE news_topic (
    slug        TEXT PRIMARY KEY,
    label       TEXT,
    description TEXT,
    query       TEXT,
    none        TEXT,
    parent      TEXT,
    iptc        TEXT,
    stream      INTEGER,
    version     INTEGER NOT NULL,
    deleted     INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE source (
    id        TEXT PRIMARY KEY,
    kind      TEXT,
    title     TEXT,
    last_poll TEXT,
    outcome   TEXT,
    detail    TEXT,
    next_poll TEXT,
    failures  INTEGER,
    cadence   TEXT,
    editions  INTEGER,
    refused   INTEGER,
    version   INTEGER NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0
);

-- Up to where this store has read each partition of a channel. The writer continues here, not at the offsets Kafka keeps
-- for it: a store that is new, or was restored from a backup, catches up by itself.
CREATE TABLE channel_offset (
    channel      TEXT    NOT NULL,
    partition_no INTEGER NOT NULL,
    next_offset  INTEGER NOT NULL,
    PRIMARY KEY (channel, partition_no)
);
