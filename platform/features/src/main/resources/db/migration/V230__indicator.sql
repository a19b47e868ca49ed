-- Indicators that a programme declares: the periods in which they are measured, what each node made of them, and its measures.

-- A period in which a node owes measures, with how many are there: kept with each act, so that nobody counts measures to know what waits.
CREATE TABLE jalon.collection_period (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    node_id       uuid NOT NULL,
    -- Code of the declared collection.
    collection    text NOT NULL CHECK (collection <> ''),
    number        integer NOT NULL CHECK (number > 0),
    first_on      date NOT NULL,
    last_on       date NOT NULL,
    due_on        date NOT NULL,
    -- Set while the calendar does not foresee it.
    withdrawn_on  date,
    expected      integer NOT NULL CHECK (expected >= 0),
    entered       integer NOT NULL CHECK (entered BETWEEN 0 AND expected),
    validated     integer NOT NULL CHECK (validated BETWEEN 0 AND entered),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, engagement_id, id),
    UNIQUE (tenant_id, node_id, collection, number),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    CHECK (first_on <= last_on)
);
CREATE INDEX collection_period_by_engagement ON jalon.collection_period (tenant_id, engagement_id);
CREATE INDEX collection_period_awaited ON jalon.collection_period (tenant_id, due_on) WHERE validated < expected;
SELECT jalon.raise_wall('jalon.collection_period');
REVOKE DELETE ON jalon.collection_period FROM jalon_app;

-- What a node made of an indicator: each row is the whole of it from then on.
CREATE TABLE jalon.indicator_version (
    tenant_id        uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id               uuid NOT NULL,
    engagement_id    uuid NOT NULL,
    node_id          uuid NOT NULL,
    -- Code of the declared indicator, or one of the node's own.
    indicator        text NOT NULL CHECK (indicator <> ''),
    version          integer NOT NULL CHECK (version > 0),
    act              text NOT NULL CHECK (act IN ('CHOSEN', 'DROPPED', 'ADAPTED', 'WRITTEN', 'TARGETED')),
    measured         boolean NOT NULL,
    family           text NOT NULL CHECK (family <> ''),
    label            text NOT NULL CHECK (label <> ''),
    definition       text,
    formula          text NOT NULL CHECK (formula IN ('RATIO', 'COUNT', 'VALUE')),
    numerator        text NOT NULL CHECK (numerator <> ''),
    denominator      text,
    unit             text NOT NULL CHECK (unit <> ''),
    factor           numeric NOT NULL CHECK (factor > 0),
    decimals         integer NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    data_source      text,
    good             text NOT NULL CHECK (good IN ('UP', 'DOWN', 'BAND', 'NEITHER')),
    start_value      numeric,
    target_low       numeric,
    target_high      numeric,
    target_on        date,
    reason           text NOT NULL CHECK (reason <> ''),
    since            date NOT NULL,
    person_id        uuid NOT NULL,
    at               timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, node_id, indicator, version),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    CHECK ((formula = 'RATIO') = (denominator IS NOT NULL)),
    CHECK (target_low <= target_high)
);
CREATE INDEX indicator_version_by_engagement ON jalon.indicator_version (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.indicator_version', append_only => true);

-- A measure, or the reason why there can be none. A correction is a new row; the former one stays.
CREATE TABLE jalon.measure (
    tenant_id      uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id             uuid NOT NULL,
    engagement_id  uuid NOT NULL,
    period_id      uuid NOT NULL,
    indicator      text NOT NULL CHECK (indicator <> ''),
    version        integer NOT NULL CHECK (version > 0),
    -- Of the indicator as the node measured it then; 0 as declared.
    indicator_version integer NOT NULL CHECK (indicator_version >= 0),
    unit           text NOT NULL CHECK (unit <> ''),
    numerator      numeric,
    denominator    numeric,
    not_measurable text,
    evidence       text,
    remark         text,
    person_id      uuid NOT NULL,
    at             timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, period_id, indicator, version),
    FOREIGN KEY (tenant_id, engagement_id, period_id) REFERENCES jalon.collection_period (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    CHECK ((numerator IS NULL) = (not_measurable IS NOT NULL)),
    CHECK (denominator IS NULL OR numerator IS NOT NULL)
);
CREATE INDEX measure_by_engagement ON jalon.measure (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.measure', append_only => true);

-- That someone else than its author finds a measure right.
CREATE TABLE jalon.measure_validation (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    measure_id    uuid NOT NULL,
    mandate_id    uuid NOT NULL,
    person_id     uuid NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, measure_id),
    FOREIGN KEY (tenant_id, measure_id) REFERENCES jalon.measure (tenant_id, id),
    FOREIGN KEY (tenant_id, mandate_id) REFERENCES jalon.mandate (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX measure_validation_by_engagement ON jalon.measure_validation (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.measure_validation', append_only => true);

-- Why a measure misses its target, and what is done about it; the newest row counts.
CREATE TABLE jalon.gap_analysis (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    measure_id    uuid NOT NULL,
    cause         text NOT NULL CHECK (cause <> ''),
    action        text NOT NULL CHECK (action <> ''),
    person_id     uuid NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, measure_id) REFERENCES jalon.measure (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX gap_analysis_by_engagement ON jalon.gap_analysis (tenant_id, engagement_id, at);
SELECT jalon.raise_wall('jalon.gap_analysis', append_only => true);
