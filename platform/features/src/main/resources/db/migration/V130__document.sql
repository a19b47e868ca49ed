-- Documents, their versions, and what they are attached to. Bytes stand in the blob store under tenant/version id.
CREATE TABLE jalon.document (
    tenant_id       uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id              uuid NOT NULL,
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    confidentiality text NOT NULL CHECK (confidentiality IN ('INTERNAL', 'RESTRICTED')),
    created_by      uuid NOT NULL,
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.document');

CREATE TABLE jalon.document_version (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    document_id uuid NOT NULL,
    number      integer NOT NULL CHECK (number > 0),
    state       text NOT NULL CHECK (state IN ('PENDING', 'STORED')),
    file_name   text NOT NULL,
    media_type  text,
    size        bigint,
    sha256      text,
    created_by  uuid NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, document_id, number),
    FOREIGN KEY (tenant_id, document_id) REFERENCES jalon.document (tenant_id, id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES jalon.person (tenant_id, id),
    CHECK (state = 'PENDING' OR (media_type IS NOT NULL AND size IS NOT NULL AND sha256 ~ '^[0-9a-f]{64}$'))
);
SELECT jalon.raise_wall('jalon.document_version');

CREATE TABLE jalon.document_link (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    document_id  uuid NOT NULL,
    node_id      uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id   uuid NOT NULL,
    purpose      text NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, document_id, subject_id, purpose),
    FOREIGN KEY (tenant_id, document_id) REFERENCES jalon.document (tenant_id, id),
    FOREIGN KEY (tenant_id, node_id) REFERENCES jalon.node (tenant_id, id)
);
CREATE INDEX document_link_by_subject ON jalon.document_link (tenant_id, subject_id);
SELECT jalon.raise_wall('jalon.document_link');
