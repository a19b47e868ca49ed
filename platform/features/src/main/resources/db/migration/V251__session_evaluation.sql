-- Questionnaires that people answer after a meeting, without an account.

CREATE TABLE jalon.session_evaluation (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    plan_item_id  uuid NOT NULL,
    node_id       uuid NOT NULL,
    form          text NOT NULL,
    -- What people were promised when it was opened: a later version of the programme does not change it.
    anonymous     boolean NOT NULL,
    least_answers integer NOT NULL CHECK (least_answers > 0),
    opened_by     uuid NOT NULL,
    opened_at     timestamptz NOT NULL,
    closes_at     timestamptz NOT NULL CHECK (closes_at > opened_at),
    -- Once closed, for good: an answer that comes after the others were read could be told from them.
    closed_at     timestamptz,
    -- Null if it closed by itself.
    closed_by     uuid,
    PRIMARY KEY (tenant_id, id),
    -- Opened by two people at once, it is one.
    UNIQUE (tenant_id, plan_item_id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, plan_item_id) REFERENCES jalon.plan_item (tenant_id, id),
    FOREIGN KEY (tenant_id, opened_by) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, closed_by) REFERENCES jalon.person (tenant_id, id),
    CHECK (closed_by IS NULL OR closed_at IS NOT NULL)
);
CREATE INDEX session_evaluation_by_engagement ON jalon.session_evaluation (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.session_evaluation');

-- No person, no address, no time. The identifier is random, not one that grows with time: nothing here tells who answered or when.
CREATE TABLE jalon.session_evaluation_answer (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL CHECK (substring(id::text, 15, 1) = '4'),
    evaluation_id uuid NOT NULL,
    -- Only where the questionnaire is not anonymous.
    name          text CHECK (length(name) BETWEEN 1 AND 200),
    -- Field code to its values, as JSON.
    content       text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, evaluation_id) REFERENCES jalon.session_evaluation (tenant_id, id)
);
CREATE INDEX session_evaluation_answer_by_evaluation ON jalon.session_evaluation_answer (tenant_id, evaluation_id);
SELECT jalon.raise_wall('jalon.session_evaluation_answer', append_only => true);

-- Ends every link to something. The table of links is made by a later number: plpgsql looks for it only when it is called.
CREATE FUNCTION control.close_guest_links(p_subject uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = control, pg_temp AS $$
BEGIN
    DELETE FROM control.guest_link WHERE tenant_id = current_setting('app.tenant')::uuid AND subject_id = p_subject;
END $$;
GRANT EXECUTE ON FUNCTION control.close_guest_links(uuid) TO jalon_app;
