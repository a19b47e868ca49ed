-- What is owed, what was handed over, what was decided, and the clocks that run meanwhile.

CREATE TABLE jalon.obligation (
    tenant_id       uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id              uuid NOT NULL,
    engagement_id   uuid NOT NULL,
    node_id         uuid NOT NULL,
    plan_item_id    uuid NOT NULL,
    code            text NOT NULL,
    -- Empty for what is owed once.
    occurrence_key  text NOT NULL,
    title           text NOT NULL CHECK (title <> ''),
    phase           text,
    contractual     boolean NOT NULL,
    due_on          date,
    -- Who writes, checks, hands over, owes and decides: declared roles and quality, as they were when it was made.
    producer        text NOT NULL,
    checker         text,
    deliverer       text NOT NULL,
    obligor         text NOT NULL,
    validator       text,
    approval        text,
    process_plugin  text NOT NULL,
    process_version text NOT NULL,
    process_path    text NOT NULL,
    -- Where its process waits, kept beside the engine so that lists need not ask it.
    step            text NOT NULL CHECK (step IN ('PREPARE', 'CHECK', 'DELIVER', 'DECIDE', 'PERFECT', 'ENDED')),
    step_since      timestamptz NOT NULL,
    begun           boolean NOT NULL,
    sent_back       boolean NOT NULL,
    effect          text CHECK (effect IN ('ADMITTED', 'ADMITTED_REDUCED', 'POSTPONED', 'REFUSED')),
    outcome_label   text,
    settled_on      date,
    withdrawn_at    timestamptz,
    lock_version    bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, node_id, code, occurrence_key),
    UNIQUE (tenant_id, plan_item_id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, plan_item_id) REFERENCES jalon.plan_item (tenant_id, id)
);
CREATE INDEX obligation_by_engagement ON jalon.obligation (tenant_id, engagement_id, due_on);
CREATE INDEX obligation_open ON jalon.obligation (tenant_id, due_on) WHERE settled_on IS NULL AND withdrawn_at IS NULL;
SELECT jalon.raise_wall('jalon.obligation');

-- A document version that somebody proposed. The newest of each document is what the next delivery will freeze.
CREATE TABLE jalon.draft (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    obligation_id uuid NOT NULL,
    document_id   uuid NOT NULL,
    version_id    uuid NOT NULL,
    number        integer NOT NULL,
    person_id     uuid NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, obligation_id) REFERENCES jalon.obligation (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX draft_by_obligation ON jalon.draft (tenant_id, obligation_id, at);
SELECT jalon.raise_wall('jalon.draft', append_only => true);

-- The legal delivery. What was delivered stays: the role may add, never change or delete.
CREATE TABLE jalon.delivery (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    obligation_id uuid NOT NULL,
    number        integer NOT NULL CHECK (number > 0),
    mandate_id    uuid NOT NULL,
    person_id     uuid NOT NULL,
    -- Name of the party that owes, on that day.
    on_behalf_of  text,
    at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, obligation_id, number),
    FOREIGN KEY (tenant_id, obligation_id) REFERENCES jalon.obligation (tenant_id, id),
    FOREIGN KEY (tenant_id, mandate_id) REFERENCES jalon.mandate (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.delivery', append_only => true);

CREATE TABLE jalon.delivered_version (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    delivery_id uuid NOT NULL,
    document_id uuid NOT NULL,
    version_id  uuid NOT NULL,
    number      integer NOT NULL,
    name        text NOT NULL,
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, delivery_id, document_id),
    FOREIGN KEY (tenant_id, delivery_id) REFERENCES jalon.delivery (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.delivered_version', append_only => true);

CREATE TABLE jalon.observation (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    obligation_id uuid NOT NULL,
    delivery_id   uuid NOT NULL,
    text          text NOT NULL CHECK (text <> ''),
    mandate_id    uuid NOT NULL,
    person_id     uuid NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, obligation_id) REFERENCES jalon.obligation (tenant_id, id),
    FOREIGN KEY (tenant_id, delivery_id) REFERENCES jalon.delivery (tenant_id, id),
    FOREIGN KEY (tenant_id, mandate_id) REFERENCES jalon.mandate (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX observation_by_obligation ON jalon.observation (tenant_id, obligation_id, at);
SELECT jalon.raise_wall('jalon.observation', append_only => true);

-- A decision is superseded by a new one that names it, never changed; only its receipt is added, once.
CREATE TABLE jalon.decision (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    obligation_id uuid NOT NULL,
    delivery_id   uuid NOT NULL,
    kind          text NOT NULL,
    label         text NOT NULL,
    effect        text NOT NULL CHECK (effect IN ('ADMITTED', 'ADMITTED_REDUCED', 'POSTPONED', 'REFUSED')),
    motive        text,
    amount        numeric(14, 2) CHECK (amount >= 0),
    delay_days    integer CHECK (delay_days > 0),
    delay_unit    text,
    -- Null where the law decided by silence.
    mandate_id    uuid,
    person_id     uuid,
    decided_at    timestamptz NOT NULL,
    -- Made available to the party that owes.
    notified_at   timestamptz NOT NULL,
    -- First opened by its representative.
    received_at   timestamptz,
    supersedes_id uuid,
    PRIMARY KEY (tenant_id, id),
    -- Two people deciding at once: one decision. Two superseding the same one: one decision.
    UNIQUE NULLS NOT DISTINCT (tenant_id, delivery_id, supersedes_id),
    FOREIGN KEY (tenant_id, obligation_id) REFERENCES jalon.obligation (tenant_id, id),
    FOREIGN KEY (tenant_id, delivery_id) REFERENCES jalon.delivery (tenant_id, id),
    FOREIGN KEY (tenant_id, mandate_id) REFERENCES jalon.mandate (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, supersedes_id) REFERENCES jalon.decision (tenant_id, id),
    CHECK ((mandate_id IS NULL) = (person_id IS NULL))
);
CREATE INDEX decision_by_obligation ON jalon.decision (tenant_id, obligation_id, decided_at);
SELECT jalon.raise_wall('jalon.decision', append_only => true);
GRANT UPDATE (received_at) ON jalon.decision TO jalon_app;

CREATE TABLE jalon.deadline (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    subject_kind  text NOT NULL,
    subject_id    uuid NOT NULL,
    -- The declared clock, as its rule was when it started.
    rule          text NOT NULL,
    label         text NOT NULL,
    holder        text NOT NULL CHECK (holder IN ('VALIDATOR', 'OBLIGOR')),
    start_event   text NOT NULL,
    started_at    timestamptz NOT NULL,
    start_on      date NOT NULL,
    holiday_zone  text NOT NULL,
    time_zone     text NOT NULL,
    due_on        date NOT NULL,
    due_at        timestamptz NOT NULL,
    silence       text NOT NULL CHECK (silence IN ('NONE', 'TACIT_ACCEPTANCE', 'TACIT_REFUSAL', 'UNSPECIFIED')),
    state         text NOT NULL CHECK (state IN ('RUNNING', 'SUSPENDED', 'MET', 'EXPIRED', 'TOOK_EFFECT')),
    ended_at      timestamptz,
    -- When whoever had to act did, also too late.
    answered_at   timestamptz,
    -- Steps of the computation: enough to compute the date again.
    explanation   text NOT NULL CHECK (jsonb_typeof(explanation::jsonb) = 'array'),
    supersedes_id uuid,
    lock_version  bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, supersedes_id) REFERENCES jalon.deadline (tenant_id, id),
    CHECK ((ended_at IS NULL) = (state IN ('RUNNING', 'SUSPENDED')))
);
CREATE INDEX deadline_by_subject ON jalon.deadline (tenant_id, subject_id);
CREATE INDEX deadline_open ON jalon.deadline (tenant_id, engagement_id) WHERE answered_at IS NULL;
SELECT jalon.raise_wall('jalon.deadline');
