-- People from outside who are expected at one meeting only: no card and no account, an address at which they are called.
CREATE TABLE jalon.session_guest (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    -- The screen makes it, so that what is sent twice is noted once; also the subject of the person's presence.
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    plan_item_id  uuid NOT NULL,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    position      text CHECK (length(position) BETWEEN 1 AND 200),
    email         text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    added_by      uuid NOT NULL,
    added_at      timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, plan_item_id, email),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_item_id) REFERENCES jalon.plan_item (tenant_id, id),
    FOREIGN KEY (tenant_id, added_by) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.session_guest');
