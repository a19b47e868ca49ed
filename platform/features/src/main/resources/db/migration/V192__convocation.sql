-- Meetings that people were called to, by an invitation that their calendars understand.
CREATE TABLE jalon.convocation (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    plan_item_id  uuid NOT NULL,
    -- Grows with each invitation: calendars keep the highest.
    sequence      integer NOT NULL CHECK (sequence >= 0),
    called        boolean NOT NULL,
    first_day     date NOT NULL,
    last_day      date NOT NULL CHECK (last_day >= first_day),
    -- Local times in the space; without them the meeting takes whole days.
    starts_at     time,
    ends_at       time,
    place         text,
    message       text,
    sent_at       timestamptz NOT NULL,
    sent_by       uuid,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, plan_item_id),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_item_id) REFERENCES jalon.plan_item (tenant_id, id),
    FOREIGN KEY (tenant_id, sent_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((starts_at IS NULL) = (ends_at IS NULL))
);
CREATE INDEX convocation_by_engagement ON jalon.convocation (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.convocation');

-- Who was called: they are told when it is called off, whoever sits in the seats by then.
CREATE TABLE jalon.convocation_guest (
    tenant_id      uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id             uuid NOT NULL,
    convocation_id uuid NOT NULL,
    person_id      uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, convocation_id, person_id),
    FOREIGN KEY (tenant_id, convocation_id) REFERENCES jalon.convocation (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX convocation_guest_by_person ON jalon.convocation_guest (tenant_id, person_id);
SELECT jalon.raise_wall('jalon.convocation_guest');

-- A secret address under which a calendar programme reads one person's days. The secret is kept as SHA-256 only.
CREATE TABLE control.calendar_feed (
    secret_hash bytea PRIMARY KEY CHECK (octet_length(secret_hash) = 32),
    tenant_id   uuid NOT NULL REFERENCES control.tenant (id),
    person_id   uuid NOT NULL,
    created_at  timestamptz NOT NULL,
    UNIQUE (tenant_id, person_id)
);

-- A new address ends the former one.
CREATE FUNCTION control.open_feed(p_hash bytea, p_person uuid, p_now timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    INSERT INTO control.calendar_feed (secret_hash, tenant_id, person_id, created_at)
    VALUES (p_hash, current_setting('app.tenant')::uuid, p_person, p_now)
    ON CONFLICT (tenant_id, person_id) DO UPDATE SET secret_hash = excluded.secret_hash, created_at = excluded.created_at
$$;

CREATE FUNCTION control.close_feed(p_person uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    DELETE FROM control.calendar_feed WHERE tenant_id = current_setting('app.tenant')::uuid AND person_id = p_person
$$;

CREATE FUNCTION control.feed_since(p_person uuid) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT created_at FROM control.calendar_feed WHERE tenant_id = current_setting('app.tenant')::uuid AND person_id = p_person
$$;

CREATE FUNCTION control.find_feed(p_hash bytea) RETURNS TABLE (tenant_id uuid, person_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT f.tenant_id, f.person_id FROM control.calendar_feed f WHERE f.secret_hash = p_hash
$$;
GRANT EXECUTE ON FUNCTION control.open_feed(bytea, uuid, timestamptz), control.close_feed(uuid), control.feed_since(uuid),
    control.find_feed(bytea) TO jalon_app;
