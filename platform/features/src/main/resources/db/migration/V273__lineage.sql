-- Which earlier projects a project follows, and what it carried over from them: references, the things stay where they are.
CREATE TABLE jalon.engagement_follow (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    earlier_id    uuid NOT NULL,
    noted_by      uuid NOT NULL,
    noted_at      timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, engagement_id, earlier_id),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, earlier_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, noted_by) REFERENCES jalon.person (tenant_id, id),
    CHECK (engagement_id <> earlier_id)
);
SELECT jalon.raise_wall('jalon.engagement_follow');

CREATE TABLE jalon.engagement_carry (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    follow_id   uuid NOT NULL,
    -- A document, or the earlier project's page of results or of tools.
    kind        text NOT NULL CHECK (kind IN ('DOCUMENT', 'RESULTS', 'TOOLS')),
    document_id uuid,
    carried_by  uuid NOT NULL,
    carried_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE NULLS NOT DISTINCT (tenant_id, follow_id, kind, document_id),
    FOREIGN KEY (tenant_id, follow_id) REFERENCES jalon.engagement_follow (tenant_id, id),
    FOREIGN KEY (tenant_id, document_id) REFERENCES jalon.document (tenant_id, id),
    FOREIGN KEY (tenant_id, carried_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((kind = 'DOCUMENT') = (document_id IS NOT NULL))
);
SELECT jalon.raise_wall('jalon.engagement_carry', append_only => true);
