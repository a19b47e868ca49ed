-- A clock whose object fell away before anyone had to act.
ALTER TABLE jalon.deadline DROP CONSTRAINT deadline_state_check;
ALTER TABLE jalon.deadline ADD CONSTRAINT deadline_state_check
    CHECK (state IN ('RUNNING', 'SUSPENDED', 'MET', 'EXPIRED', 'TOOK_EFFECT', 'SUPERSEDED', 'DROPPED'));

-- A person who holds a seat will not go on: from the notice to the successor's mandate.
CREATE TABLE jalon.replacement (
    tenant_id         uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id                uuid NOT NULL,
    engagement_id     uuid NOT NULL,
    node_id           uuid NOT NULL,
    role              text NOT NULL,
    mandate_id        uuid NOT NULL,
    person_id         uuid NOT NULL,
    unavailable_on    date NOT NULL,
    reason            text CHECK (reason <> ''),
    announced_by      uuid NOT NULL,
    announced_at      timestamptz NOT NULL,
    state             text NOT NULL CHECK (state IN ('PROPOSE', 'ANSWER', 'FILLED', 'WITHDRAWN', 'FILLED_OTHERWISE')),
    ended_by          uuid,
    ended_at          timestamptz,
    end_reason        text CHECK (end_reason <> ''),
    successor_mandate uuid,
    lock_version      bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, mandate_id) REFERENCES jalon.mandate (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, announced_by) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, ended_by) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, successor_mandate) REFERENCES jalon.mandate (tenant_id, id),
    CHECK ((ended_at IS NULL) = (state IN ('PROPOSE', 'ANSWER'))),
    CHECK ((successor_mandate IS NULL) OR (state = 'FILLED'))
);
CREATE INDEX replacement_by_engagement ON jalon.replacement (tenant_id, engagement_id, announced_at);
-- Two notices at once on one person in one seat: one replacement.
CREATE UNIQUE INDEX replacement_open ON jalon.replacement (tenant_id, mandate_id) WHERE ended_at IS NULL;
SELECT jalon.raise_wall('jalon.replacement');

CREATE TABLE jalon.replacement_proposal (
    tenant_id      uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id             uuid NOT NULL,
    replacement_id uuid NOT NULL,
    number         integer NOT NULL CHECK (number > 0),
    family_name    text NOT NULL CHECK (family_name <> ''),
    given_name     text NOT NULL CHECK (given_name <> ''),
    titles         text NOT NULL CHECK (titles <> ''),
    email          text NOT NULL CHECK (email <> ''),
    starts_on      date NOT NULL,
    proposed_by    uuid NOT NULL,
    proposed_at    timestamptz NOT NULL,
    state          text NOT NULL CHECK (state IN ('PENDING', 'ACCEPTED', 'TACIT', 'REFUSED', 'DROPPED')),
    motive         text CHECK (motive <> ''),
    -- Null where silence accepted.
    answered_by    uuid,
    answered_at    timestamptz,
    lock_version   bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, replacement_id, number),
    FOREIGN KEY (tenant_id, replacement_id) REFERENCES jalon.replacement (tenant_id, id),
    FOREIGN KEY (tenant_id, proposed_by) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, answered_by) REFERENCES jalon.person (tenant_id, id),
    CHECK (state <> 'REFUSED' OR motive IS NOT NULL),
    CHECK ((answered_at IS NULL) = (state = 'PENDING'))
);
-- One person at a time is answered about.
CREATE UNIQUE INDEX replacement_proposal_pending ON jalon.replacement_proposal (tenant_id, replacement_id) WHERE state = 'PENDING';
SELECT jalon.raise_wall('jalon.replacement_proposal');
