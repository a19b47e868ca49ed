-- What people are told: in the space, and by mail as each of them chose.

CREATE TABLE jalon.notification (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    person_id     uuid NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('DEADLINE', 'AWAITED', 'DECISION', 'MEETING')),
    subject_id    uuid NOT NULL,
    -- What tells two news of one kind on one subject and day apart; empty where there cannot be two.
    occasion      text NOT NULL,
    day           date NOT NULL,
    engagement_id uuid,
    title         text NOT NULL CHECK (title <> ''),
    sentence      text NOT NULL,
    -- Page below the space's own.
    path          text NOT NULL CHECK (path LIKE '/%'),
    told_at       timestamptz NOT NULL,
    read_at       timestamptz,
    mailing       text NOT NULL CHECK (mailing IN ('NONE', 'MAILED', 'TO_DIGEST', 'DIGESTED')),
    PRIMARY KEY (tenant_id, id),
    -- Computed twice, or on two nodes at once, it is told once.
    UNIQUE (tenant_id, person_id, kind, subject_id, occasion, day),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX notification_by_person ON jalon.notification (tenant_id, person_id, told_at DESC, id);
CREATE INDEX notification_unread ON jalon.notification (tenant_id, person_id) WHERE read_at IS NULL;
CREATE INDEX notification_to_digest ON jalon.notification (tenant_id, person_id) WHERE mailing = 'TO_DIGEST';
SELECT jalon.raise_wall('jalon.notification');

CREATE TABLE jalon.notification_choice (
    tenant_id uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id        uuid NOT NULL,
    person_id uuid NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('DEADLINE', 'AWAITED', 'DECISION', 'MEETING')),
    choice    text NOT NULL CHECK (choice IN ('NOW', 'DIGEST', 'NEVER')),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, person_id, kind),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.notification_choice');

-- The days whose reminders were computed.
CREATE TABLE jalon.notification_round (
    tenant_id uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id        uuid NOT NULL,
    day       date NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, day)
);
SELECT jalon.raise_wall('jalon.notification_round', append_only => true);
