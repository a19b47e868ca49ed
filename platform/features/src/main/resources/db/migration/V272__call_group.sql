-- Groups that an agency forms of accepted candidacies, and the project that was opened with each.
CREATE TABLE jalon.call_group (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    call_id       uuid NOT NULL,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    made_at       timestamptz NOT NULL,
    -- Set once: from then on the group is what the project was opened with.
    engagement_id uuid,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, call_id, name),
    FOREIGN KEY (tenant_id, call_id) REFERENCES jalon.call (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id)
);
CREATE INDEX call_group_by_engagement ON jalon.call_group (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.call_group');

CREATE TABLE jalon.call_group_member (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    group_id     uuid NOT NULL,
    candidacy_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, candidacy_id),
    FOREIGN KEY (tenant_id, group_id) REFERENCES jalon.call_group (tenant_id, id),
    FOREIGN KEY (tenant_id, candidacy_id) REFERENCES jalon.candidacy (tenant_id, id)
);
CREATE INDEX call_group_member_by_group ON jalon.call_group_member (tenant_id, group_id);
SELECT jalon.raise_wall('jalon.call_group_member');

-- Card that was found or made for a person whom a candidacy names: preparing a project again makes no second one.
CREATE TABLE jalon.candidacy_card (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    candidacy_id uuid NOT NULL,
    role         text NOT NULL CHECK (role <> ''),
    person_id    uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, candidacy_id, role),
    FOREIGN KEY (tenant_id, candidacy_id) REFERENCES jalon.candidacy (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.candidacy_card', append_only => true);
