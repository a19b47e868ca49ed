-- Whether those who decide on a node take part in a meeting there: each word of theirs, the newest counts.
CREATE TABLE jalon.session_attending (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    plan_item_id  uuid NOT NULL,
    number        integer NOT NULL CHECK (number > 0),
    attends       boolean NOT NULL,
    reason        text CHECK (length(reason) BETWEEN 1 AND 1000),
    decided_by    uuid NOT NULL,
    decided_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    -- Decided by two people at once: one of them is told.
    UNIQUE (tenant_id, plan_item_id, number),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_item_id) REFERENCES jalon.plan_item (tenant_id, id),
    FOREIGN KEY (tenant_id, decided_by) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX session_attending_by_engagement ON jalon.session_attending (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.session_attending', append_only => true);
