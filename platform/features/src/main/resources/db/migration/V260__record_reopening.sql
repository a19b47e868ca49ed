-- That closed records of a node may be written in again until a day. The newest row counts.
CREATE TABLE jalon.record_reopening (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    node_id       uuid NOT NULL,
    -- Code of the declared collection.
    collection    text NOT NULL CHECK (collection <> ''),
    reason        text NOT NULL CHECK (reason <> ''),
    until_on      date NOT NULL,
    mandate_id    uuid NOT NULL,
    person_id     uuid NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, mandate_id) REFERENCES jalon.mandate (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX record_reopening_by_engagement ON jalon.record_reopening (tenant_id, engagement_id, at);
SELECT jalon.raise_wall('jalon.record_reopening', append_only => true);
