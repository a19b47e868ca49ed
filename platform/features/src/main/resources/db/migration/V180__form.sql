-- What people write in the forms and grids that a programme declares: one value for each field of each row, each with its history.

CREATE TABLE jalon.form_answer (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    node_id       uuid NOT NULL,
    -- Code of the declared form.
    form          text NOT NULL,
    -- Grows with everything that happens to it; rows and cells bear the one of their last change.
    revision      bigint NOT NULL CHECK (revision >= 0),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, engagement_id, node_id, form),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id)
);
SELECT jalon.raise_wall('jalon.form_answer');
REVOKE DELETE ON jalon.form_answer FROM jalon_app;

-- Rows that people added to a grid; those that the programme declares are not stored.
CREATE TABLE jalon.form_row (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    answer_id     uuid NOT NULL,
    -- Code of a declared section.
    section       text,
    label         text NOT NULL CHECK (label <> ''),
    position      integer NOT NULL,
    removed       boolean NOT NULL,
    revision      bigint NOT NULL CHECK (revision > 0),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, answer_id) REFERENCES jalon.form_answer (tenant_id, id)
);
CREATE INDEX form_row_by_answer ON jalon.form_row (tenant_id, answer_id, position);
SELECT jalon.raise_wall('jalon.form_row');
REVOKE DELETE ON jalon.form_row FROM jalon_app;

CREATE TABLE jalon.form_cell (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    answer_id     uuid NOT NULL,
    -- Code of a declared row, identifier of an added one, « $ » for a form without rows, « $weights » for weights.
    row_key       text NOT NULL CHECK (row_key <> ''),
    -- Code of the declared field.
    field         text NOT NULL CHECK (field <> ''),
    -- List of texts, empty for nothing.
    value         text NOT NULL CHECK (jsonb_typeof(value::jsonb) = 'array'),
    evidence      text,
    -- How many times it was written; 0 while someone only holds it.
    version       integer NOT NULL CHECK (version >= 0),
    revision      bigint NOT NULL CHECK (revision > 0),
    person_id     uuid,
    written_at    timestamptz,
    -- Who is writing in it, and until when nobody else may.
    held_by       uuid,
    held_until    timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, answer_id, row_key, field),
    FOREIGN KEY (tenant_id, answer_id) REFERENCES jalon.form_answer (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, held_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((held_by IS NULL) = (held_until IS NULL)),
    CHECK ((version = 0) = (person_id IS NULL)),
    CHECK ((person_id IS NULL) = (written_at IS NULL))
);
CREATE INDEX form_cell_by_revision ON jalon.form_cell (tenant_id, answer_id, revision);
SELECT jalon.raise_wall('jalon.form_cell');
REVOKE DELETE ON jalon.form_cell FROM jalon_app;

-- Every value that a cell has had.
CREATE TABLE jalon.form_cell_change (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    cell_id       uuid NOT NULL,
    version       integer NOT NULL CHECK (version > 0),
    value         text NOT NULL CHECK (jsonb_typeof(value::jsonb) = 'array'),
    evidence      text,
    person_id     uuid NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, cell_id, version),
    FOREIGN KEY (tenant_id, cell_id) REFERENCES jalon.form_cell (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.form_cell_change', append_only => true);

-- Which of the compared rows was chosen, and why. A later choice replaces an earlier one, which stays readable.
CREATE TABLE jalon.form_choice (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    answer_id     uuid NOT NULL,
    number        integer NOT NULL CHECK (number > 0),
    row_key       text NOT NULL CHECK (row_key <> ''),
    -- Its name on that day, and how the rows stood.
    label         text NOT NULL CHECK (label <> ''),
    standing      text NOT NULL CHECK (standing <> ''),
    motive        text NOT NULL CHECK (motive <> ''),
    person_id     uuid NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, answer_id, number),
    FOREIGN KEY (tenant_id, answer_id) REFERENCES jalon.form_answer (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.form_choice', append_only => true);
