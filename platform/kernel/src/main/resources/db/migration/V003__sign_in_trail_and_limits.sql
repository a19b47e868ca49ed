-- Who signed in and out, and who failed to; and how often someone tried something within a while. Both know no tenant.

-- Account and provider only: no address, no name, nothing that a stranger typed. Kept for a limited time.
CREATE TABLE control.sign_in_event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('SIGNED_IN', 'SIGNED_OUT', 'SIGNED_OUT_BY_PROVIDER', 'REFUSED', 'LIMITED')),
    provider   text,
    account_id uuid REFERENCES control.account (id),
    reason     text,
    CHECK ((kind IN ('REFUSED', 'LIMITED')) = (reason IS NOT NULL))
);
CREATE INDEX sign_in_event_by_time ON control.sign_in_event (at);

-- The session and its entry, or none of both.
CREATE OR REPLACE FUNCTION control.open_session(p_secret_hash bytea, p_account uuid, p_provider text, p_provider_sid text,
                                     p_id_token_sealed bytea, p_now timestamptz, p_idle_seconds integer,
                                     p_expires_at timestamptz, p_former_hash bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    DELETE FROM control.session WHERE expires_at <= p_now OR last_used_at + idle_limit <= p_now OR secret_hash = p_former_hash;
    INSERT INTO control.session (secret_hash, account_id, provider, provider_sid, id_token_sealed, created_at,
                                 last_used_at, idle_limit, expires_at)
    VALUES (p_secret_hash, p_account, p_provider, p_provider_sid, p_id_token_sealed, p_now, p_now,
            make_interval(secs => p_idle_seconds), p_expires_at);
    INSERT INTO control.sign_in_event (at, kind, provider, account_id) VALUES (p_now, 'SIGNED_IN', p_provider, p_account)
$$;

DROP FUNCTION control.end_session(bytea);
CREATE FUNCTION control.end_session(p_secret_hash bytea, p_now timestamptz) RETURNS TABLE (provider text, id_token_sealed bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    WITH ended AS (DELETE FROM control.session s WHERE s.secret_hash = p_secret_hash RETURNING s.*),
         noted AS (INSERT INTO control.sign_in_event (at, kind, provider, account_id)
                   SELECT p_now, 'SIGNED_OUT', e.provider, e.account_id FROM ended e)
    SELECT e.provider, e.id_token_sealed FROM ended e
$$;

DROP FUNCTION control.end_sessions_of(text, text, text);
CREATE FUNCTION control.end_sessions_of(p_issuer text, p_sub text, p_provider_sid text, p_now timestamptz) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    WITH ended AS (DELETE FROM control.session s USING control.account a
                   WHERE (p_sub IS NOT NULL OR p_provider_sid IS NOT NULL) AND a.id = s.account_id AND a.issuer = p_issuer
                     AND (p_sub IS NULL OR a.sub = p_sub) AND (p_provider_sid IS NULL OR s.provider_sid = p_provider_sid)
                   RETURNING s.provider, s.account_id),
         noted AS (INSERT INTO control.sign_in_event (at, kind, provider, account_id)
                   SELECT p_now, 'SIGNED_OUT_BY_PROVIDER', e.provider, e.account_id FROM ended e)
    SELECT count(*)::integer FROM ended
$$;

CREATE FUNCTION control.note_failed_sign_in(p_now timestamptz, p_kind text, p_provider text, p_account uuid, p_reason text)
    RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    INSERT INTO control.sign_in_event (at, kind, provider, account_id, reason) VALUES (p_now, p_kind, p_provider, p_account, p_reason)
$$;

CREATE FUNCTION control.forget_sign_ins(p_before timestamptz) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    WITH forgotten AS (DELETE FROM control.sign_in_event e WHERE e.at < p_before RETURNING e.id)
    SELECT count(*)::integer FROM forgotten
$$;

-- Newest first, below an entry that was read before.
CREATE FUNCTION control.sign_ins(p_below bigint, p_limit integer)
    RETURNS TABLE (id bigint, at timestamptz, kind text, provider text, display_name text, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT e.id, e.at, e.kind, e.provider, a.display_name, e.reason
    FROM control.sign_in_event e LEFT JOIN control.account a ON a.id = e.account_id
    WHERE p_below IS NULL OR e.id < p_below ORDER BY e.id DESC LIMIT p_limit
$$;

-- Attempts within a window; in the database, so that the limit holds for all nodes together. The key says what is counted and
-- for whom, as a hash; the row goes soon after its window.
CREATE TABLE control.attempt_count (
    key_hash bytea PRIMARY KEY CHECK (octet_length(key_hash) = 32),
    attempts integer NOT NULL,
    ends_at  timestamptz NOT NULL
);
CREATE INDEX attempt_count_by_end ON control.attempt_count (ends_at);

-- A window that ends later than a new one would was begun by a clock that has gone back since.
CREATE FUNCTION control.count_attempt(p_key_hash bytea, p_now timestamptz, p_window_seconds integer)
    RETURNS TABLE (attempts integer, ends_at timestamptz)
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    DELETE FROM control.attempt_count c WHERE c.key_hash IN (
        SELECT o.key_hash FROM control.attempt_count o WHERE o.ends_at <= p_now AND o.key_hash <> p_key_hash
        LIMIT 100 FOR UPDATE SKIP LOCKED);
    INSERT INTO control.attempt_count AS c (key_hash, attempts, ends_at)
    VALUES (p_key_hash, 1, p_now + make_interval(secs => p_window_seconds))
    ON CONFLICT (key_hash) DO UPDATE SET
        attempts = CASE WHEN c.ends_at <= p_now OR c.ends_at > excluded.ends_at THEN 1 ELSE least(c.attempts + 1, 1000000) END,
        ends_at = CASE WHEN c.ends_at <= p_now OR c.ends_at > excluded.ends_at THEN excluded.ends_at ELSE c.ends_at END
    RETURNING c.attempts, c.ends_at
$$;

GRANT EXECUTE ON FUNCTION control.end_session(bytea, timestamptz), control.end_sessions_of(text, text, text, timestamptz),
    control.note_failed_sign_in(timestamptz, text, text, uuid, text), control.forget_sign_ins(timestamptz),
    control.sign_ins(bigint, integer), control.count_attempt(bytea, timestamptz, integer)
TO jalon_app;
