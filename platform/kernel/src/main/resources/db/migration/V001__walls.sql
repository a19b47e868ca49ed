-- Schemas, and the wall that every tenant's table gets.
-- control: rows that exist before a tenant is known, reached by SECURITY DEFINER functions only.
-- jalon: the tenants' rows. workflow: the tables of the workflow engine.
CREATE SCHEMA jalon;
CREATE SCHEMA workflow;
REVOKE ALL ON SCHEMA control, jalon, workflow FROM PUBLIC;
GRANT USAGE ON SCHEMA control, jalon, workflow TO jalon_app;
-- A function is closed until it is granted: PUBLIC may execute by default.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE TABLE control.tenant (
    id             uuid PRIMARY KEY,
    slug           text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,62}$'),
    name           text NOT NULL,
    kind           text NOT NULL,
    holiday_zone   text NOT NULL,
    time_zone      text NOT NULL,
    definition     text NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT now()
);

-- One restrictive equality policy, evaluated once per statement; never OR, never EXISTS.
-- current_setting without a default raises an error when no tenant is bound; '' (a finished transaction) is no uuid.
CREATE FUNCTION jalon.raise_wall(target regclass, append_only boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY everyone ON %s AS PERMISSIVE USING (true) WITH CHECK (true)', target);
    EXECUTE format('CREATE POLICY wall ON %s AS RESTRICTIVE'
        || ' USING (tenant_id = (SELECT current_setting(''app.tenant'')::uuid))'
        || ' WITH CHECK (tenant_id = (SELECT current_setting(''app.tenant'')::uuid))', target);
    IF append_only THEN
        EXECUTE format('GRANT SELECT, INSERT ON %s TO jalon_app', target);
    ELSE
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO jalon_app', target);
    END IF;
END $$;

-- FORCE binds the owner too: a data migration without a bound tenant would update 0 rows without an error.
CREATE PROCEDURE control.each_tenant(statement text)
LANGUAGE plpgsql AS $$
DECLARE tenant record;
BEGIN
    FOR tenant IN SELECT id FROM control.tenant ORDER BY id LOOP
        PERFORM set_config('app.tenant', tenant.id::text, true);
        EXECUTE statement;
    END LOOP;
    PERFORM set_config('app.tenant', '', true);
END $$;

CREATE TABLE jalon.audit_entry (
    tenant_id      uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id             uuid NOT NULL,
    at             timestamptz NOT NULL,
    account_id     uuid,
    person_id      uuid,
    action         text NOT NULL,
    subject_kind   text NOT NULL,
    subject_id     uuid NOT NULL,
    engagement_id  uuid,
    request_id     text,
    payload_digest bytea NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_entry_by_subject ON jalon.audit_entry (tenant_id, subject_id, at);
CREATE INDEX audit_entry_by_engagement ON jalon.audit_entry (tenant_id, engagement_id, at);
SELECT jalon.raise_wall('jalon.audit_entry', append_only => true);

-- The payload may be erased (a person's right) and the entry still proves, by its digest, that something was there.
CREATE TABLE jalon.audit_payload (
    tenant_id uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id        uuid NOT NULL,
    salt      bytea NOT NULL,
    payload   text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, id) REFERENCES jalon.audit_entry (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.audit_payload');

CREATE TABLE control.wakeup (
    id         uuid PRIMARY KEY,
    tenant_id  uuid NOT NULL REFERENCES control.tenant (id),
    due_at     timestamptz NOT NULL,
    kind       text NOT NULL,
    reference  uuid NOT NULL,
    attempts   integer NOT NULL DEFAULT 0,
    last_error text,
    UNIQUE (tenant_id, kind, reference)
);
CREATE INDEX wakeup_due ON control.wakeup (due_at);

-- A tenant can only schedule for itself: the row takes the bound tenant, whatever the caller says.
CREATE FUNCTION control.schedule_wakeup(p_id uuid, p_due_at timestamptz, p_kind text, p_reference uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    INSERT INTO control.wakeup (id, tenant_id, due_at, kind, reference)
    VALUES (p_id, current_setting('app.tenant')::uuid, p_due_at, p_kind, p_reference)
    ON CONFLICT (tenant_id, kind, reference) DO UPDATE SET due_at = excluded.due_at, attempts = 0, last_error = NULL
$$;

CREATE FUNCTION control.cancel_wakeup(p_kind text, p_reference uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    DELETE FROM control.wakeup
    WHERE tenant_id = current_setting('app.tenant')::uuid AND kind = p_kind AND reference = p_reference
$$;

CREATE FUNCTION control.due_wakeups(p_now timestamptz, p_limit integer) RETURNS TABLE (id uuid, tenant_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT w.id, w.tenant_id FROM control.wakeup w
    WHERE w.due_at <= p_now AND w.attempts < 10 ORDER BY w.due_at LIMIT p_limit
$$;

-- Deleted in the transaction that does the work: both happen, or neither, and a second node skips the locked row.
CREATE FUNCTION control.take_wakeup(p_id uuid) RETURNS TABLE (kind text, reference uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    DELETE FROM control.wakeup w
    WHERE w.id = (SELECT c.id FROM control.wakeup c
                  WHERE c.id = p_id AND c.tenant_id = current_setting('app.tenant')::uuid FOR UPDATE SKIP LOCKED)
    RETURNING w.kind, w.reference
$$;

CREATE FUNCTION control.fail_wakeup(p_id uuid, p_error text, p_retry_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    UPDATE control.wakeup SET attempts = attempts + 1, last_error = p_error, due_at = p_retry_at WHERE id = p_id
$$;

GRANT EXECUTE ON FUNCTION control.schedule_wakeup(uuid, timestamptz, text, uuid), control.cancel_wakeup(text, uuid),
    control.due_wakeups(timestamptz, integer), control.take_wakeup(uuid), control.fail_wakeup(uuid, text, timestamptz) TO jalon_app;
