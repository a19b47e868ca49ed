-- What the platform's administrator changed about the programmes that a space's file switches on. The administrator has no
-- card in the space: hence in control, reached by functions only.
CREATE TABLE control.plugin_switch (
    tenant_id  uuid NOT NULL REFERENCES control.tenant (id),
    plugin_id  text NOT NULL,
    enabled    boolean NOT NULL,
    since      timestamptz NOT NULL,
    account_id uuid,
    PRIMARY KEY (tenant_id, plugin_id)
);

-- The row takes the bound tenant, whatever the caller says.
CREATE FUNCTION control.switch_plugin(p_plugin text, p_enabled boolean, p_now timestamptz, p_account uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    INSERT INTO control.plugin_switch (tenant_id, plugin_id, enabled, since, account_id)
    VALUES (current_setting('app.tenant')::uuid, p_plugin, p_enabled, p_now, p_account)
    ON CONFLICT (tenant_id, plugin_id) DO UPDATE SET enabled = excluded.enabled, since = excluded.since,
        account_id = excluded.account_id
$$;

CREATE FUNCTION control.plugin_switches() RETURNS TABLE (plugin_id text, enabled boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT s.plugin_id, s.enabled FROM control.plugin_switch s WHERE s.tenant_id = current_setting('app.tenant')::uuid
$$;

-- For the administrator's screen: no row of a space.
CREATE FUNCTION control.switches_of_plugin(p_plugin text) RETURNS TABLE (tenant_id uuid, enabled boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT s.tenant_id, s.enabled FROM control.plugin_switch s WHERE s.plugin_id = p_plugin
$$;

GRANT EXECUTE ON FUNCTION control.switch_plugin(text, boolean, timestamptz, uuid), control.plugin_switches(),
    control.switches_of_plugin(text) TO jalon_app;

-- Immutable: the role may add versions, never change or delete one.
CREATE TABLE jalon.programme_version (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    plugin_id    text NOT NULL,
    version      text NOT NULL,
    content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    title        text NOT NULL,
    definition   text NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, plugin_id, version, content_hash)
);
SELECT jalon.raise_wall('jalon.programme_version', append_only => true);

CREATE TABLE jalon.engagement (
    tenant_id            uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id                   uuid NOT NULL,
    title                text NOT NULL CHECK (title <> ''),
    programme_version_id uuid NOT NULL,
    state                text NOT NULL CHECK (state IN ('RUNNING', 'CLOSED')),
    opened_at            timestamptz NOT NULL,
    opened_by            uuid NOT NULL,
    lock_version         bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, programme_version_id) REFERENCES jalon.programme_version (tenant_id, id),
    FOREIGN KEY (tenant_id, opened_by) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX engagement_by_version ON jalon.engagement (tenant_id, programme_version_id);
SELECT jalon.raise_wall('jalon.engagement');

-- A value set by the space; the declared default needs no row. From a date on, the newest row of a code counts.
CREATE TABLE jalon.parameter_value (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    code          text NOT NULL,
    value         text NOT NULL,
    source        text,
    since         date NOT NULL,
    set_at        timestamptz NOT NULL,
    set_by        uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, set_by) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX parameter_value_by_engagement ON jalon.parameter_value (tenant_id, engagement_id, code, since);
SELECT jalon.raise_wall('jalon.parameter_value', append_only => true);

CREATE TABLE jalon.node (
    tenant_id       uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id              uuid NOT NULL,
    engagement_id   uuid NOT NULL,
    level           text NOT NULL,
    label           text NOT NULL CHECK (label <> ''),
    organisation_id uuid,
    created_at      timestamptz NOT NULL,
    lock_version    bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, organisation_id) REFERENCES jalon.organisation (tenant_id, id)
);
CREATE INDEX node_by_organisation ON jalon.node (tenant_id, organisation_id) WHERE organisation_id IS NOT NULL;
SELECT jalon.raise_wall('jalon.node');

-- Where a node hung, from when to when. Changing parent or leaving closes a row; nothing is deleted.
CREATE TABLE jalon.edge (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    parent_id     uuid NOT NULL,
    child_id      uuid NOT NULL CHECK (child_id <> parent_id),
    valid_from    date NOT NULL,
    -- Last day of the link.
    valid_to      date CHECK (valid_to >= valid_from - 1),
    cause         text,
    lock_version  bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    -- Both ends in one engagement.
    FOREIGN KEY (tenant_id, engagement_id, parent_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, engagement_id, child_id) REFERENCES jalon.node (tenant_id, engagement_id, id)
);
CREATE UNIQUE INDEX edge_open ON jalon.edge (tenant_id, child_id) WHERE valid_to IS NULL;
CREATE INDEX edge_by_parent ON jalon.edge (tenant_id, parent_id);
CREATE INDEX edge_by_child ON jalon.edge (tenant_id, child_id, valid_from);
CREATE INDEX edge_by_engagement ON jalon.edge (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.edge');

-- NOT VALID: checking old rows would read through the wall without a tenant; the table is empty, every new row is checked.
ALTER TABLE jalon.seat ADD FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id) NOT VALID;

CREATE TABLE jalon.contract (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    -- It covers this node and all below.
    node_id       uuid NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('MARKET', 'AGREEMENT', 'NONE')),
    reference     text,
    notified_on   date,
    ends_on       date CHECK (ends_on >= notified_on),
    holiday_zone  text NOT NULL,
    lock_version  bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id)
);
CREATE INDEX contract_by_node ON jalon.contract (tenant_id, engagement_id, node_id);
SELECT jalon.raise_wall('jalon.contract');

CREATE TABLE jalon.party (
    tenant_id         uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id                uuid NOT NULL,
    engagement_id     uuid NOT NULL,
    node_id           uuid NOT NULL,
    quality           text NOT NULL,
    organisation_id   uuid NOT NULL,
    representative_id uuid,
    valid_from        date NOT NULL,
    valid_to          date CHECK (valid_to >= valid_from),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, organisation_id) REFERENCES jalon.organisation (tenant_id, id),
    FOREIGN KEY (tenant_id, representative_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX party_by_node ON jalon.party (tenant_id, engagement_id, node_id, quality);
CREATE INDEX party_by_organisation ON jalon.party (tenant_id, organisation_id);
SELECT jalon.raise_wall('jalon.party');

-- A date that others are counted from; inherited by the nodes below. A new date supersedes, it never overwrites.
CREATE TABLE jalon.origin (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    node_id       uuid NOT NULL,
    code          text NOT NULL,
    day           date NOT NULL,
    actual        boolean NOT NULL,
    set_at        timestamptz NOT NULL,
    set_by        uuid NOT NULL,
    superseded_at timestamptz,
    lock_version  bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, set_by) REFERENCES jalon.person (tenant_id, id)
);
CREATE UNIQUE INDEX origin_in_force ON jalon.origin (tenant_id, node_id, code) WHERE superseded_at IS NULL;
CREATE INDEX origin_by_engagement ON jalon.origin (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.origin');
