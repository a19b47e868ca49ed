-- What was decided on the early signs of a place: an entry of the register, or nothing, with a reason. It lasts until there is new evidence.
CREATE TABLE jalon.warning_decision (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    node_id       uuid NOT NULL,
    -- Code of the declared register.
    register      text NOT NULL CHECK (register <> ''),
    -- The entry that was opened; null where the signs were set aside.
    entry_id      uuid,
    reason        text NOT NULL CHECK (reason <> ''),
    -- The keys of the evidence that was there then, one a line, and its words.
    keys          text NOT NULL CHECK (keys <> ''),
    evidence      text NOT NULL CHECK (evidence <> ''),
    mandate_id    uuid NOT NULL,
    person_id     uuid NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, entry_id) REFERENCES jalon.register_entry (tenant_id, id),
    FOREIGN KEY (tenant_id, mandate_id) REFERENCES jalon.mandate (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX warning_decision_by_engagement ON jalon.warning_decision (tenant_id, engagement_id, at);
SELECT jalon.raise_wall('jalon.warning_decision', append_only => true);

-- When the accounts behind some cards of the bound space were last seen; no other account is told of.
CREATE FUNCTION control.last_seen(p_persons uuid[]) RETURNS TABLE (person_id uuid, last_seen_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT p.id, a.last_seen_at FROM jalon.person p JOIN control.account a ON a.id = p.account_id
    WHERE p.tenant_id = current_setting('app.tenant')::uuid AND p.id = ANY (p_persons)
$$;
GRANT EXECUTE ON FUNCTION control.last_seen(uuid[]) TO jalon_app;
