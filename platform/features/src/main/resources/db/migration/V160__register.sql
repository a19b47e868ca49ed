-- Registers that a programme declares: what is noted in them, and every change of it. An entry is closed or cancelled, never deleted.

CREATE TABLE jalon.register_entry (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    node_id       uuid NOT NULL,
    -- Code of the declared register.
    register      text NOT NULL,
    number        integer NOT NULL CHECK (number > 0),
    title         text NOT NULL CHECK (title <> ''),
    description   text,
    -- One of the declared states, by its name.
    state         text NOT NULL CHECK (state <> ''),
    -- Who answers for it: a person in a seat.
    mandate_id    uuid,
    starts_on     date,
    due_on        date,
    probability   integer CHECK (probability BETWEEN 1 AND 4),
    impact        integer CHECK (impact BETWEEN 1 AND 4),
    prevention    text,
    -- Declared attribute to value.
    attributes    text NOT NULL CHECK (jsonb_typeof(attributes::jsonb) = 'object'),
    opened_at     timestamptz NOT NULL,
    -- Set while it is in a closed state, or cancelled.
    ended_on      date,
    cancelled     boolean NOT NULL,
    end_reason    text,
    -- Grows with each act, also with those on dependencies.
    revision      integer NOT NULL CHECK (revision > 0),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, engagement_id, id),
    UNIQUE (tenant_id, engagement_id, register, number),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, mandate_id) REFERENCES jalon.mandate (tenant_id, id),
    CHECK ((probability IS NULL) = (impact IS NULL)),
    CHECK (starts_on <= due_on),
    CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CHECK (NOT cancelled OR ended_on IS NOT NULL)
);
CREATE INDEX register_entry_open ON jalon.register_entry (tenant_id, due_on) WHERE ended_on IS NULL;
SELECT jalon.raise_wall('jalon.register_entry');
REVOKE DELETE ON jalon.register_entry FROM jalon_app;

-- An entry waits for another one of its engagement.
CREATE TABLE jalon.register_dependency (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    entry_id      uuid NOT NULL,
    depends_on_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, entry_id, depends_on_id),
    FOREIGN KEY (tenant_id, engagement_id, entry_id) REFERENCES jalon.register_entry (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, engagement_id, depends_on_id) REFERENCES jalon.register_entry (tenant_id, engagement_id, id),
    CHECK (entry_id <> depends_on_id)
);
CREATE INDEX register_dependency_by_engagement ON jalon.register_dependency (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.register_dependency');

-- What was done to an entry, in words: the only source of its history and of statements.
CREATE TABLE jalon.register_change (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    entry_id      uuid NOT NULL,
    revision      integer NOT NULL CHECK (revision > 0),
    kind          text NOT NULL CHECK (kind IN ('OPENED', 'CHANGED', 'MOVED', 'CLOSED', 'REOPENED', 'CANCELLED')),
    field         text NOT NULL CHECK (field <> ''),
    label         text NOT NULL CHECK (label <> ''),
    before_text   text,
    after_text    text,
    reason        text,
    person_id     uuid NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id, entry_id) REFERENCES jalon.register_entry (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX register_change_by_entry ON jalon.register_change (tenant_id, entry_id, at);
CREATE INDEX register_change_by_day ON jalon.register_change (tenant_id, engagement_id, at);
SELECT jalon.raise_wall('jalon.register_change', append_only => true);
