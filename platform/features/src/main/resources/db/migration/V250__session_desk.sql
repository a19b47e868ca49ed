-- What is noted while a meeting is held, and the minutes that were sent of it.

CREATE TABLE jalon.session_presence (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    plan_item_id  uuid NOT NULL,
    -- The person's card; for someone who was not expected, a key that the screen made.
    subject_id    uuid NOT NULL,
    person_id     uuid,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    position      text CHECK (length(position) BETWEEN 1 AND 200),
    state         text NOT NULL CHECK (state IN ('PRESENT', 'EXCUSED', 'ABSENT')),
    noted_by      uuid NOT NULL,
    noted_at      timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    -- Ticked by two people at once, it is one line.
    UNIQUE (tenant_id, plan_item_id, subject_id),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_item_id) REFERENCES jalon.plan_item (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, noted_by) REFERENCES jalon.person (tenant_id, id),
    CHECK (person_id IS NULL OR person_id = subject_id)
);
SELECT jalon.raise_wall('jalon.session_presence');

-- The screen makes the identifier, so that what is sent twice is noted once.
CREATE TABLE jalon.session_note (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    plan_item_id  uuid NOT NULL,
    -- Whom it is about; null for all.
    node_id       uuid,
    -- Empty once it was taken back.
    text          text NOT NULL CHECK (length(text) <= 4000),
    revision      integer NOT NULL CHECK (revision > 0),
    created_at    timestamptz NOT NULL,
    written_by    uuid NOT NULL,
    written_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_item_id) REFERENCES jalon.plan_item (tenant_id, id),
    FOREIGN KEY (tenant_id, written_by) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX session_note_by_item ON jalon.session_note (tenant_id, plan_item_id);
SELECT jalon.raise_wall('jalon.session_note');

-- Entries of registers that were opened during a meeting: the entry itself stands in its register only.
CREATE TABLE jalon.session_entry (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    plan_item_id  uuid NOT NULL,
    entry_id      uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, entry_id),
    FOREIGN KEY (tenant_id, engagement_id, entry_id) REFERENCES jalon.register_entry (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, plan_item_id) REFERENCES jalon.plan_item (tenant_id, id)
);
CREATE INDEX session_entry_by_item ON jalon.session_entry (tenant_id, plan_item_id);
SELECT jalon.raise_wall('jalon.session_entry', append_only => true);

-- What was sent stays as it was; a correction is the next number.
CREATE TABLE jalon.session_minutes (
    tenant_id        uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id               uuid NOT NULL,
    engagement_id    uuid NOT NULL,
    plan_item_id     uuid NOT NULL,
    node_id          uuid NOT NULL,
    title            text NOT NULL,
    number           integer NOT NULL CHECK (number > 0),
    -- Of what was read on the screen before it was sent.
    digest           text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    changes          text CHECK (changes <> ''),
    document_id      uuid NOT NULL,
    document_version integer NOT NULL,
    recipients       integer NOT NULL,
    sent_by          uuid NOT NULL,
    sent_at          timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    -- Sent by two people at once: one of them is told.
    UNIQUE (tenant_id, plan_item_id, number),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, plan_item_id) REFERENCES jalon.plan_item (tenant_id, id),
    FOREIGN KEY (tenant_id, document_id) REFERENCES jalon.document (tenant_id, id),
    FOREIGN KEY (tenant_id, sent_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((number = 1) = (changes IS NULL))
);
CREATE INDEX session_minutes_by_engagement ON jalon.session_minutes (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.session_minutes', append_only => true);
