-- Bodies and humans of one space. Another space's body or human is another row: nothing is joined across tenants.

CREATE TABLE jalon.organisation (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('SITE', 'LEGAL_BODY', 'OTHER')),
    name         text NOT NULL CHECK (name <> ''),
    -- Name and town without accents and case, as typed in a search box.
    search_text  text NOT NULL,
    finess_geo   text CHECK (finess_geo ~ '^[0-9][0-9AB][0-9]{7}$'),
    finess_legal text CHECK (finess_legal ~ '^[0-9][0-9AB][0-9]{7}$'),
    siret        text CHECK (siret ~ '^[0-9]{14}$'),
    department   text,
    town         text,
    postcode     text CHECK (postcode ~ '^[0-9]{5}$'),
    attributes   text NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(attributes::jsonb) = 'object'),
    parent_id    uuid,
    valid_from   date NOT NULL,
    valid_to     date CHECK (valid_to >= valid_from),
    -- Who said so: code of an importer, or null when a person typed it.
    origin       text,
    lock_version bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, parent_id) REFERENCES jalon.organisation (tenant_id, id)
);
CREATE UNIQUE INDEX organisation_by_finess_geo ON jalon.organisation (tenant_id, finess_geo) WHERE finess_geo IS NOT NULL;
-- Sites repeat the number of the body that runs them; the body itself has it once.
CREATE UNIQUE INDEX organisation_by_finess_legal ON jalon.organisation (tenant_id, finess_legal) WHERE kind = 'LEGAL_BODY';
CREATE INDEX organisation_by_siret ON jalon.organisation (tenant_id, siret) WHERE siret IS NOT NULL;
CREATE INDEX organisation_by_name ON jalon.organisation (tenant_id, search_text);
CREATE INDEX organisation_by_parent ON jalon.organisation (tenant_id, parent_id) WHERE parent_id IS NOT NULL;
SELECT jalon.raise_wall('jalon.organisation');

CREATE TABLE jalon.person (
    tenant_id       uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id              uuid NOT NULL,
    family_name     text NOT NULL CHECK (family_name <> ''),
    given_name      text NOT NULL CHECK (given_name <> ''),
    -- For writing to the person. Never used to find an account.
    email           text,
    job_title       text,
    organisation_id uuid,
    space_role      text NOT NULL CHECK (space_role IN ('MANAGER', 'AGENT', 'MEMBER')),
    -- The platform's account, bound by a one-time link.
    account_id      uuid,
    bound_at        timestamptz,
    invited_until   timestamptz,
    created_at      timestamptz NOT NULL,
    lock_version    bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, account_id),
    FOREIGN KEY (tenant_id, organisation_id) REFERENCES jalon.organisation (tenant_id, id),
    CHECK ((account_id IS NULL) = (bound_at IS NULL))
);
CREATE INDEX person_by_name ON jalon.person (tenant_id, family_name, given_name);
CREATE INDEX person_by_organisation ON jalon.person (tenant_id, organisation_id) WHERE organisation_id IS NOT NULL;
SELECT jalon.raise_wall('jalon.person');

-- A place to fill on a node, as the programme declares it. The node's own table comes with the next migration.
CREATE TABLE jalon.seat (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    node_id       uuid NOT NULL,
    role          text NOT NULL,
    label         text NOT NULL,
    minimum       integer NOT NULL CHECK (minimum >= 0),
    maximum       integer NOT NULL CHECK (maximum >= minimum),
    required      boolean NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, node_id, role)
);
CREATE INDEX seat_by_engagement ON jalon.seat (tenant_id, engagement_id);
SELECT jalon.raise_wall('jalon.seat');

CREATE TABLE jalon.mandate (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    seat_id      uuid NOT NULL,
    person_id    uuid NOT NULL,
    valid_from   date NOT NULL,
    -- Last day in the seat; a mandate that ends before it began was given by mistake and never counts.
    valid_to     date CHECK (valid_to >= valid_from - 1),
    cause        text,
    -- The mandate it succeeds. A substitute replaces nobody: it runs beside.
    replaces_id  uuid,
    acceptance   text NOT NULL CHECK (acceptance IN ('PENDING', 'ACCEPTED', 'TACIT', 'REFUSED')),
    recorded_at  timestamptz NOT NULL,
    lock_version bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, seat_id) REFERENCES jalon.seat (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, replaces_id) REFERENCES jalon.mandate (tenant_id, id)
);
CREATE INDEX mandate_by_seat ON jalon.mandate (tenant_id, seat_id, valid_from);
CREATE INDEX mandate_by_person ON jalon.mandate (tenant_id, person_id, valid_from);
CREATE INDEX mandate_by_predecessor ON jalon.mandate (tenant_id, replaces_id) WHERE replaces_id IS NOT NULL;
SELECT jalon.raise_wall('jalon.mandate');
