-- Who signs in, in which space, with which secret. Nothing here is granted to jalon_app: every access is one of the
-- functions below and takes a secret or an id; only the tenants themselves can be listed, which the sign-in page shows to
-- everybody. Secrets are kept as SHA-256 only.

CREATE TABLE control.account (
    id           uuid PRIMARY KEY,
    issuer       text NOT NULL,
    sub          text NOT NULL,
    display_name text NOT NULL,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    UNIQUE (issuer, sub)
);

CREATE TABLE control.space (
    account_id uuid NOT NULL REFERENCES control.account (id),
    tenant_id  uuid NOT NULL REFERENCES control.tenant (id),
    person_id  uuid NOT NULL,
    since      timestamptz NOT NULL,
    PRIMARY KEY (account_id, tenant_id),
    UNIQUE (tenant_id, person_id)
);

CREATE TABLE control.session (
    secret_hash     bytea PRIMARY KEY CHECK (octet_length(secret_hash) = 32),
    account_id      uuid NOT NULL REFERENCES control.account (id),
    provider        text NOT NULL,
    provider_sid    text,
    -- Sealed with a key derived from the cookie: the database alone cannot read it. Needed as a hint at sign-out.
    id_token_sealed bytea,
    created_at      timestamptz NOT NULL,
    last_used_at    timestamptz NOT NULL,
    idle_limit      interval NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE INDEX session_by_account ON control.session (account_id);
CREATE INDEX session_by_expiry ON control.session (expires_at);

CREATE TABLE control.login_attempt (
    state_hash    bytea PRIMARY KEY CHECK (octet_length(state_hash) = 32),
    browser_hash  bytea NOT NULL CHECK (octet_length(browser_hash) = 32),
    provider      text NOT NULL,
    nonce         text NOT NULL,
    code_verifier text NOT NULL,
    return_path   text NOT NULL CHECK (return_path LIKE '/%' AND return_path NOT LIKE '//%'),
    expires_at    timestamptz NOT NULL
);
CREATE INDEX login_attempt_by_expiry ON control.login_attempt (expires_at);

CREATE TABLE control.invitation (
    secret_hash bytea PRIMARY KEY CHECK (octet_length(secret_hash) = 32),
    tenant_id   uuid NOT NULL REFERENCES control.tenant (id),
    person_id   uuid NOT NULL,
    created_by  uuid REFERENCES control.account (id),
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz,
    used_by     uuid REFERENCES control.account (id),
    CHECK ((used_at IS NULL) = (used_by IS NULL))
);
-- At most one open link for a card: a new one voids the former.
CREATE UNIQUE INDEX invitation_open ON control.invitation (tenant_id, person_id) WHERE used_at IS NULL;

-- Tenants ------------------------------------------------------------------------------------------------------

-- The slug names a tenant for ever; its other properties follow its file.
CREATE FUNCTION control.save_tenant(p_id uuid, p_slug text, p_name text, p_kind text, p_holiday_zone text,
                                    p_time_zone text, p_definition text) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    INSERT INTO control.tenant AS t (id, slug, name, kind, holiday_zone, time_zone, definition)
    VALUES (p_id, p_slug, p_name, p_kind, p_holiday_zone, p_time_zone, p_definition)
    ON CONFLICT (slug) DO UPDATE SET name = excluded.name, kind = excluded.kind, holiday_zone = excluded.holiday_zone,
        time_zone = excluded.time_zone, definition = excluded.definition
    RETURNING t.id
$$;

CREATE FUNCTION control.tenants() RETURNS SETOF control.tenant
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT * FROM control.tenant ORDER BY slug
$$;

CREATE FUNCTION control.tenant_by_slug(p_slug text) RETURNS SETOF control.tenant
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT * FROM control.tenant WHERE slug = p_slug
$$;

CREATE FUNCTION control.tenant_by_id(p_id uuid) RETURNS SETOF control.tenant
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT * FROM control.tenant WHERE id = p_id
$$;

-- Signing in ---------------------------------------------------------------------------------------------------

CREATE FUNCTION control.begin_login(p_state_hash bytea, p_browser_hash bytea, p_provider text, p_nonce text,
                                    p_code_verifier text, p_return_path text, p_now timestamptz,
                                    p_expires_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    DELETE FROM control.login_attempt WHERE expires_at <= p_now;
    INSERT INTO control.login_attempt (state_hash, browser_hash, provider, nonce, code_verifier, return_path, expires_at)
    VALUES (p_state_hash, p_browser_hash, p_provider, p_nonce, p_code_verifier, p_return_path, p_expires_at)
$$;

-- One use: the row is gone before anything is done with it. Another browser's state is as unknown as an invented one.
CREATE FUNCTION control.take_login(p_state_hash bytea, p_browser_hash bytea, p_now timestamptz)
    RETURNS TABLE (provider text, nonce text, code_verifier text, return_path text)
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    DELETE FROM control.login_attempt a
    WHERE a.state_hash = p_state_hash AND a.browser_hash = p_browser_hash AND a.expires_at > p_now
    RETURNING a.provider, a.nonce, a.code_verifier, a.return_path
$$;

CREATE FUNCTION control.recognise_account(p_new_id uuid, p_issuer text, p_sub text, p_display_name text,
                                          p_now timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = control, pg_temp AS $$
DECLARE known control.account;
BEGIN
    SELECT * INTO known FROM control.account a WHERE a.issuer = p_issuer AND a.sub = p_sub;
    -- Written at most once a minute, as each request of a script passes here.
    IF known.id IS NOT NULL AND known.display_name = p_display_name AND known.last_seen_at > p_now - interval '1 minute' THEN
        RETURN known.id;
    END IF;
    INSERT INTO control.account AS a (id, issuer, sub, display_name, created_at, last_seen_at)
    VALUES (p_new_id, p_issuer, p_sub, p_display_name, p_now, p_now)
    ON CONFLICT (issuer, sub) DO UPDATE SET display_name = excluded.display_name, last_seen_at = excluded.last_seen_at
    RETURNING a.id INTO known.id;
    RETURN known.id;
END $$;

-- Sessions -----------------------------------------------------------------------------------------------------

-- The session that the browser had before ends in the same statement: its secret is never carried over a sign-in.
CREATE FUNCTION control.open_session(p_secret_hash bytea, p_account uuid, p_provider text, p_provider_sid text,
                                     p_id_token_sealed bytea, p_now timestamptz, p_idle_seconds integer,
                                     p_expires_at timestamptz, p_former_hash bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    DELETE FROM control.session WHERE expires_at <= p_now OR last_used_at + idle_limit <= p_now OR secret_hash = p_former_hash;
    INSERT INTO control.session (secret_hash, account_id, provider, provider_sid, id_token_sealed, created_at,
                                 last_used_at, idle_limit, expires_at)
    VALUES (p_secret_hash, p_account, p_provider, p_provider_sid, p_id_token_sealed, p_now, p_now,
            make_interval(secs => p_idle_seconds), p_expires_at)
$$;

CREATE FUNCTION control.use_session(p_secret_hash bytea, p_now timestamptz)
    RETURNS TABLE (account_id uuid, provider text, issuer text, sub text, display_name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = control, pg_temp AS $$
DECLARE found_session control.session;
BEGIN
    SELECT * INTO found_session FROM control.session s WHERE s.secret_hash = p_secret_hash;
    IF found_session.secret_hash IS NULL THEN
        RETURN;
    END IF;
    IF p_now >= found_session.expires_at OR p_now >= found_session.last_used_at + found_session.idle_limit THEN
        DELETE FROM control.session s WHERE s.secret_hash = p_secret_hash;
        RETURN;
    END IF;
    -- One write a minute at most, and more often where the idle limit is so short that it would matter.
    IF p_now - found_session.last_used_at >= least(interval '1 minute', found_session.idle_limit / 10) THEN
        UPDATE control.session s SET last_used_at = p_now WHERE s.secret_hash = p_secret_hash;
    END IF;
    RETURN QUERY SELECT a.id, found_session.provider, a.issuer, a.sub, a.display_name
                 FROM control.account a WHERE a.id = found_session.account_id;
END $$;

CREATE FUNCTION control.end_session(p_secret_hash bytea) RETURNS TABLE (provider text, id_token_sealed bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    DELETE FROM control.session s WHERE s.secret_hash = p_secret_hash RETURNING s.provider, s.id_token_sealed
$$;

-- Back-channel logout names the provider's session, the subject, or both; both must match when both are named.
CREATE FUNCTION control.end_sessions_of(p_issuer text, p_sub text, p_provider_sid text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = control, pg_temp AS $$
DECLARE ended integer;
BEGIN
    IF p_sub IS NULL AND p_provider_sid IS NULL THEN
        RETURN 0;
    END IF;
    DELETE FROM control.session s USING control.account a
    WHERE a.id = s.account_id AND a.issuer = p_issuer
      AND (p_sub IS NULL OR a.sub = p_sub) AND (p_provider_sid IS NULL OR s.provider_sid = p_provider_sid);
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
END $$;

-- Spaces -------------------------------------------------------------------------------------------------------

CREATE FUNCTION control.spaces_of(p_account uuid)
    RETURNS TABLE (id uuid, slug text, name text, kind text, holiday_zone text, time_zone text, definition text, person_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT t.id, t.slug, t.name, t.kind, t.holiday_zone, t.time_zone, t.definition, s.person_id
    FROM control.space s JOIN control.tenant t ON t.id = s.tenant_id WHERE s.account_id = p_account ORDER BY t.name
$$;

-- A tenant that exists and one that does not both give no row to who has no card there.
CREATE FUNCTION control.space_of(p_account uuid, p_slug text)
    RETURNS TABLE (id uuid, slug text, name text, kind text, holiday_zone text, time_zone text, definition text, person_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT t.id, t.slug, t.name, t.kind, t.holiday_zone, t.time_zone, t.definition, s.person_id
    FROM control.space s JOIN control.tenant t ON t.id = s.tenant_id WHERE s.account_id = p_account AND t.slug = p_slug
$$;

-- Invitations --------------------------------------------------------------------------------------------------

-- A tenant can only invite to itself: the row takes the bound tenant, whatever the caller says.
CREATE FUNCTION control.issue_invitation(p_secret_hash bytea, p_person uuid, p_created_by uuid, p_now timestamptz,
                                         p_expires_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = control, pg_temp AS $$
DECLARE bound uuid := current_setting('app.tenant')::uuid;
BEGIN
    IF EXISTS (SELECT FROM control.space s WHERE s.tenant_id = bound AND s.person_id = p_person) THEN
        RETURN false;
    END IF;
    DELETE FROM control.invitation i WHERE i.tenant_id = bound AND i.person_id = p_person AND i.used_at IS NULL;
    INSERT INTO control.invitation (secret_hash, tenant_id, person_id, created_by, created_at, expires_at)
    VALUES (p_secret_hash, bound, p_person, p_created_by, p_now, p_expires_at);
    RETURN true;
END $$;

CREATE FUNCTION control.find_invitation(p_secret_hash bytea, p_now timestamptz)
    RETURNS TABLE (tenant_id uuid, person_id uuid, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT i.tenant_id, i.person_id,
           CASE WHEN i.used_at IS NOT NULL THEN 'USED' WHEN i.expires_at <= p_now THEN 'EXPIRED' ELSE 'OPEN' END
    FROM control.invitation i WHERE i.secret_hash = p_secret_hash
$$;

-- Runs in the bound tenant's transaction, beside the update of the card. The row lock of the UPDATE lets one of two
-- simultaneous uses win; the unique keys of space decide between two links for one account or one card.
CREATE FUNCTION control.accept_invitation(p_secret_hash bytea, p_account uuid, p_now timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = control, pg_temp AS $$
DECLARE
    bound uuid := current_setting('app.tenant')::uuid;
    card uuid;
BEGIN
    UPDATE control.invitation i SET used_at = p_now, used_by = p_account
    WHERE i.secret_hash = p_secret_hash AND i.tenant_id = bound AND i.used_at IS NULL AND i.expires_at > p_now
    RETURNING i.person_id INTO card;
    IF card IS NULL THEN
        RETURN 'REFUSED';
    END IF;
    INSERT INTO control.space (account_id, tenant_id, person_id, since) VALUES (p_account, bound, card, p_now);
    RETURN 'ACCEPTED';
EXCEPTION WHEN unique_violation THEN
    -- The block is rolled back: the link stays open for the person it was meant for.
    RETURN 'ALREADY_BOUND';
END $$;

GRANT EXECUTE ON FUNCTION
    control.save_tenant(uuid, text, text, text, text, text, text), control.tenants(), control.tenant_by_slug(text),
    control.tenant_by_id(uuid),
    control.begin_login(bytea, bytea, text, text, text, text, timestamptz, timestamptz),
    control.take_login(bytea, bytea, timestamptz), control.recognise_account(uuid, text, text, text, timestamptz),
    control.open_session(bytea, uuid, text, text, bytea, timestamptz, integer, timestamptz, bytea),
    control.use_session(bytea, timestamptz), control.end_session(bytea), control.end_sessions_of(text, text, text),
    control.spaces_of(uuid), control.space_of(uuid, text),
    control.issue_invitation(bytea, uuid, uuid, timestamptz, timestamptz), control.find_invitation(bytea, timestamptz),
    control.accept_invitation(bytea, uuid, timestamptz)
TO jalon_app;
