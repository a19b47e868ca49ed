-- The calendar: computed rows that stay the same row when they move, because obligations and sessions hang on them.
CREATE TABLE jalon.plan_item (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    node_id       uuid NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('PHASE', 'SESSION', 'DELIVERABLE', 'MILESTONE', 'CONTRACT')),
    code          text NOT NULL,
    -- Empty for what occurs once.
    occurrence    text NOT NULL,
    position      integer NOT NULL,
    phase         text,
    title         text NOT NULL,
    -- Series CURRENT; null while an origin it needs has no date.
    start_on      date,
    end_on        date,
    -- Series ACTUAL.
    actual_start  date,
    actual_end    date,
    tolerance     integer NOT NULL,
    -- When the minutes of a session are due.
    minutes_due   date,
    contractual   boolean NOT NULL,
    explanation   text NOT NULL CHECK (explanation::jsonb IS NOT NULL),
    -- A held or agreed date never moves by itself.
    pin_kind      text CHECK (pin_kind IN ('HELD', 'AGREED')),
    pin_day       date,
    pin_reason    text,
    pin_by        uuid,
    pin_at        timestamptz,
    host_id       uuid,
    withdrawn_at  timestamptz,
    lock_version  bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, node_id, code, occurrence),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, engagement_id, host_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, pin_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((pin_kind IS NULL) = (pin_day IS NULL) AND (pin_kind IS NULL) = (pin_reason IS NULL))
);
CREATE INDEX plan_item_by_engagement ON jalon.plan_item (tenant_id, engagement_id, kind, end_on);
SELECT jalon.raise_wall('jalon.plan_item');

-- Series BASELINE n. Append-only: what was signed stays.
CREATE TABLE jalon.baseline (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    number        integer NOT NULL CHECK (number > 0),
    frozen_at     timestamptz NOT NULL,
    frozen_by     uuid NOT NULL,
    reason        text NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (tenant_id, id),
    -- Two people freezing at once: one of them is told.
    UNIQUE (tenant_id, engagement_id, number),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, frozen_by) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.baseline', append_only => true);

CREATE TABLE jalon.baseline_date (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    baseline_id  uuid NOT NULL,
    plan_item_id uuid NOT NULL,
    start_on     date,
    end_on       date NOT NULL,
    PRIMARY KEY (tenant_id, baseline_id, plan_item_id),
    FOREIGN KEY (tenant_id, baseline_id) REFERENCES jalon.baseline (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_item_id) REFERENCES jalon.plan_item (tenant_id, id)
);
CREATE INDEX baseline_date_by_item ON jalon.baseline_date (tenant_id, plan_item_id);
SELECT jalon.raise_wall('jalon.baseline_date', append_only => true);

-- What stands before a phase of one node.
CREATE TABLE jalon.gate (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    node_id       uuid NOT NULL,
    phase         text NOT NULL,
    state         text NOT NULL CHECK (state IN ('CLOSED', 'OPEN', 'OVERRIDDEN')),
    opened_at     timestamptz,
    opened_by     uuid,
    motive        text,
    lock_version  bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, node_id, phase),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, opened_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((state = 'CLOSED') = (opened_at IS NULL)),
    CHECK ((state = 'OVERRIDDEN') = (motive IS NOT NULL AND opened_by IS NOT NULL))
);
CREATE INDEX gate_by_engagement ON jalon.gate (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.gate');
