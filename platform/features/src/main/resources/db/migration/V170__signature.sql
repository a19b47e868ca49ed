-- What parties sign: an envelope over one document version, who must sign it in which order, and what each did.

-- Files that a kept version of a programme needs later: what runs on it goes on when its plugin is gone.
CREATE TABLE jalon.programme_file (
    tenant_id            uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id                   uuid NOT NULL,
    programme_version_id uuid NOT NULL,
    path                 text NOT NULL,
    content              bytea NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, programme_version_id, path),
    FOREIGN KEY (tenant_id, programme_version_id) REFERENCES jalon.programme_version (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.programme_file', append_only => true);

CREATE TABLE jalon.envelope (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    node_id       uuid NOT NULL,
    obligation_id uuid NOT NULL,
    decision_id   uuid NOT NULL,
    label         text NOT NULL CHECK (label <> ''),
    -- What is signed, and the digest of its bytes.
    document_id   uuid NOT NULL,
    version_id    uuid NOT NULL,
    number        integer NOT NULL,
    sha256        text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    opened_at     timestamptz NOT NULL,
    state         text NOT NULL CHECK (state IN ('OPEN', 'COMPLETE', 'VOID')),
    ended_at      timestamptz,
    void_reason   text,
    -- The sealed version, once all have signed.
    sealed_number integer,
    sealed_sha256 text CHECK (sealed_sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, decision_id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, obligation_id) REFERENCES jalon.obligation (tenant_id, id),
    FOREIGN KEY (tenant_id, decision_id) REFERENCES jalon.decision (tenant_id, id),
    FOREIGN KEY (tenant_id, version_id) REFERENCES jalon.document_version (tenant_id, id),
    CHECK ((state = 'OPEN') = (ended_at IS NULL)),
    CHECK ((state = 'VOID') = (void_reason IS NOT NULL)),
    CHECK ((state = 'COMPLETE') = (sealed_number IS NOT NULL)),
    CHECK ((sealed_number IS NULL) = (sealed_sha256 IS NULL))
);
CREATE INDEX envelope_by_obligation ON jalon.envelope (tenant_id, obligation_id, opened_at);
CREATE UNIQUE INDEX envelope_open ON jalon.envelope (tenant_id, obligation_id) WHERE state = 'OPEN';
SELECT jalon.raise_wall('jalon.envelope', append_only => true);
GRANT UPDATE (state, ended_at, void_reason, sealed_number, sealed_sha256) ON jalon.envelope TO jalon_app;

CREATE TABLE jalon.envelope_signer (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    envelope_id  uuid NOT NULL,
    position     integer NOT NULL CHECK (position > 0),
    role         text NOT NULL,
    role_label   text NOT NULL,
    -- Name of the party for which the role acts, on that day.
    organisation text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, envelope_id, position),
    UNIQUE (tenant_id, envelope_id, id),
    FOREIGN KEY (tenant_id, envelope_id) REFERENCES jalon.envelope (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.envelope_signer', append_only => true);

-- A signature, or the refusal to sign. Once for each signer, and once for each person.
CREATE TABLE jalon.signature (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    envelope_id uuid NOT NULL,
    signer_id   uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('SIGNED', 'REFUSED')),
    motive      text,
    mandate_id  uuid NOT NULL,
    person_id   uuid NOT NULL,
    person_name text NOT NULL,
    account_id  uuid NOT NULL,
    -- By which means the person was recognised.
    method      text NOT NULL CHECK (method IN ('ACCOUNT')),
    provider    text NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, signer_id),
    UNIQUE (tenant_id, envelope_id, person_id),
    FOREIGN KEY (tenant_id, envelope_id, signer_id) REFERENCES jalon.envelope_signer (tenant_id, envelope_id, id),
    FOREIGN KEY (tenant_id, mandate_id) REFERENCES jalon.mandate (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    CHECK ((kind = 'REFUSED') = (motive IS NOT NULL))
);
SELECT jalon.raise_wall('jalon.signature', append_only => true);
