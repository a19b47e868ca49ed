-- Meetings that no rule dates: on the calendar like any other, but a computation neither moves nor withdraws them.
ALTER TABLE jalon.plan_item ADD COLUMN added boolean NOT NULL DEFAULT false;

-- What whoever added one says of it.
CREATE TABLE jalon.added_meeting (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    plan_item_id  uuid NOT NULL,
    -- Codes that the programme declares, one a line; empty where it declares none.
    purposes      text NOT NULL,
    -- One point a line.
    agenda        text NOT NULL CHECK (length(agenda) BETWEEN 1 AND 10000),
    added_by      uuid NOT NULL,
    added_at      timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, plan_item_id),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_item_id) REFERENCES jalon.plan_item (tenant_id, id),
    FOREIGN KEY (tenant_id, added_by) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX added_meeting_by_engagement ON jalon.added_meeting (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.added_meeting');
