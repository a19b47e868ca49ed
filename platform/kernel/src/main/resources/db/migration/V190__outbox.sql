-- Mail that must go out. What it says and to whom is the tenant's, behind its wall, and erased once it is sent or dropped.
CREATE TABLE jalon.outgoing_mail (
    tenant_id       uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id              uuid NOT NULL,
    recipient       text NOT NULL CHECK (recipient <> ''),
    subject         text NOT NULL CHECK (subject <> ''),
    plain           text NOT NULL,
    html            text NOT NULL,
    calendar        text,
    calendar_method text CHECK (calendar_method IN ('REQUEST', 'CANCEL')),
    PRIMARY KEY (tenant_id, id),
    CHECK ((calendar IS NULL) = (calendar_method IS NULL))
);
SELECT jalon.raise_wall('jalon.outgoing_mail');

-- Where each stands. Nothing personal: the dispatcher and the administrator read it across tenants.
CREATE TABLE control.outbox (
    id          uuid PRIMARY KEY,
    tenant_id   uuid NOT NULL REFERENCES control.tenant (id),
    state       text NOT NULL CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'DOUBTFUL', 'REFUSED', 'DROPPED')),
    queued_at   timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    -- Who claimed it has until then to say what became of it.
    lease_until timestamptz,
    attempts    integer NOT NULL DEFAULT 0,
    last_error  text,
    ended_at    timestamptz,
    CHECK ((state = 'SENDING') = (lease_until IS NOT NULL)),
    CHECK ((state IN ('SENT', 'DROPPED')) = (ended_at IS NOT NULL))
);
CREATE INDEX outbox_due ON control.outbox (due_at) WHERE state = 'QUEUED';
CREATE INDEX outbox_open ON control.outbox (state, queued_at) WHERE state NOT IN ('SENT', 'DROPPED');
CREATE INDEX outbox_ended ON control.outbox (ended_at) WHERE ended_at IS NOT NULL;

-- A row of the transaction that has something to tell: both are kept, or neither.
CREATE FUNCTION control.queue_mail(p_id uuid, p_now timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    INSERT INTO control.outbox (id, tenant_id, state, queued_at, due_at)
    VALUES (p_id, current_setting('app.tenant')::uuid, 'QUEUED', p_now, p_now)
$$;

CREATE FUNCTION control.due_mails(p_now timestamptz, p_limit integer) RETURNS TABLE (id uuid, tenant_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT o.id, o.tenant_id FROM control.outbox o WHERE o.state = 'QUEUED' AND o.due_at <= p_now ORDER BY o.due_at, o.id LIMIT p_limit
$$;

-- Committed before anything is sent: a node that dies after this leaves a row that nobody sends again by itself.
CREATE FUNCTION control.claim_mail(p_id uuid, p_now timestamptz, p_lease_until timestamptz) RETURNS TABLE (id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    UPDATE control.outbox o SET state = 'SENDING', lease_until = p_lease_until, attempts = o.attempts + 1
    WHERE o.id = (SELECT c.id FROM control.outbox c WHERE c.id = p_id AND c.tenant_id = current_setting('app.tenant')::uuid
                  AND c.state = 'QUEUED' AND c.due_at <= p_now FOR UPDATE SKIP LOCKED)
    RETURNING o.id
$$;

-- What the claimer says, also when its lease is over by then: it alone knows.
CREATE FUNCTION control.settle_mail(p_id uuid, p_state text, p_error text, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    UPDATE control.outbox SET state = p_state, last_error = p_error, lease_until = NULL,
        ended_at = CASE WHEN p_state = 'SENT' THEN p_at END, due_at = CASE WHEN p_state = 'QUEUED' THEN p_at ELSE due_at END
    WHERE id = p_id AND tenant_id = current_setting('app.tenant')::uuid AND state IN ('SENDING', 'DOUBTFUL')
      AND p_state IN ('SENT', 'QUEUED', 'REFUSED', 'DOUBTFUL')
$$;

-- Nobody answers: nothing was claimed, all that is due waits longer and longer, an hour at most.
CREATE FUNCTION control.postpone_mails(p_now timestamptz, p_error text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    UPDATE control.outbox SET attempts = attempts + 1, last_error = p_error,
        due_at = p_now + least(interval '1 hour', interval '1 minute' * power(2, least(attempts, 10)))
    WHERE id IN (SELECT id FROM control.outbox WHERE state = 'QUEUED' AND due_at <= p_now FOR UPDATE SKIP LOCKED)
$$;

CREATE FUNCTION control.doubt_mails(p_now timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    UPDATE control.outbox SET state = 'DOUBTFUL', lease_until = NULL, last_error = 'Interrupted'
    WHERE state = 'SENDING' AND lease_until <= p_now
$$;

CREATE FUNCTION control.forget_mails(p_before timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    DELETE FROM control.outbox WHERE ended_at < p_before
$$;

-- For the administrator ----------------------------------------------------------------------------------------

CREATE FUNCTION control.open_mails(p_limit integer) RETURNS TABLE (id uuid, space text, state text, queued_at timestamptz,
                                                                   due_at timestamptz, attempts integer, last_error text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT o.id, t.name, o.state, o.queued_at, o.due_at, o.attempts, o.last_error
    FROM control.outbox o JOIN control.tenant t ON t.id = o.tenant_id
    WHERE o.state IN ('DOUBTFUL', 'REFUSED') OR (o.state = 'QUEUED' AND o.last_error IS NOT NULL)
    ORDER BY o.state = 'QUEUED', o.queued_at, o.id LIMIT p_limit
$$;

CREATE FUNCTION control.mail_tenant(p_id uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT tenant_id FROM control.outbox WHERE id = p_id AND state IN ('DOUBTFUL', 'REFUSED', 'QUEUED')
$$;

-- Only a person says that a doubtful or refused mail goes out again.
CREATE FUNCTION control.resend_mail(p_id uuid, p_now timestamptz) RETURNS TABLE (id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    UPDATE control.outbox o SET state = 'QUEUED', due_at = p_now
    WHERE o.id = p_id AND o.tenant_id = current_setting('app.tenant')::uuid AND o.state IN ('DOUBTFUL', 'REFUSED', 'QUEUED')
    RETURNING o.id
$$;

CREATE FUNCTION control.drop_mail(p_id uuid, p_now timestamptz) RETURNS TABLE (id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    UPDATE control.outbox o SET state = 'DROPPED', ended_at = p_now
    WHERE o.id = p_id AND o.tenant_id = current_setting('app.tenant')::uuid AND o.state IN ('DOUBTFUL', 'REFUSED', 'QUEUED')
    RETURNING o.id
$$;

GRANT EXECUTE ON FUNCTION control.queue_mail(uuid, timestamptz), control.due_mails(timestamptz, integer),
    control.claim_mail(uuid, timestamptz, timestamptz), control.settle_mail(uuid, text, text, timestamptz),
    control.postpone_mails(timestamptz, text), control.doubt_mails(timestamptz), control.forget_mails(timestamptz),
    control.open_mails(integer), control.mail_tenant(uuid), control.resend_mail(uuid, timestamptz),
    control.drop_mail(uuid, timestamptz) TO jalon_app;

-- Work that each tenant needs once a day, at a local time; safe to ask again and again, also for tenants that are new. One that
-- failed for good starts anew.
CREATE FUNCTION control.ensure_daily_wakeups(p_now timestamptz, p_kind text, p_at time) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    INSERT INTO control.wakeup AS w (id, tenant_id, due_at, kind, reference)
    SELECT gen_random_uuid(), t.id, ((p_now AT TIME ZONE t.time_zone)::date + 1 + p_at) AT TIME ZONE t.time_zone, p_kind, t.id
    FROM control.tenant t
    ON CONFLICT (tenant_id, kind, reference) DO UPDATE SET due_at = excluded.due_at, attempts = 0, last_error = NULL
    WHERE w.attempts >= 10
$$;
GRANT EXECUTE ON FUNCTION control.ensure_daily_wakeups(timestamptz, text, time) TO jalon_app;
