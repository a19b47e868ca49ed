-- A dossier of proof: who asked for it, when, the sealed PDF, and the document versions that it holds for that person.
CREATE TABLE jalon.dossier (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    engagement_id uuid NOT NULL,
    contract_id   uuid NOT NULL,
    person_id     uuid NOT NULL,
    -- In which quality, on that day.
    quality       text NOT NULL CHECK (quality <> ''),
    made_at       timestamptz NOT NULL,
    document_id   uuid NOT NULL,
    sha256        text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size          bigint NOT NULL,
    -- Versions that their confidentiality kept from that person.
    withheld      integer NOT NULL CHECK (withheld >= 0),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id) REFERENCES jalon.engagement (tenant_id, id),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, document_id) REFERENCES jalon.document (tenant_id, id)
);
CREATE INDEX dossier_by_contract ON jalon.dossier (tenant_id, contract_id, made_at);
SELECT jalon.raise_wall('jalon.dossier', append_only => true);

CREATE TABLE jalon.dossier_file (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    dossier_id  uuid NOT NULL,
    position    integer NOT NULL CHECK (position > 0),
    path        text NOT NULL,
    name        text NOT NULL,
    document_id uuid NOT NULL,
    number      integer NOT NULL,
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint NOT NULL,
    stored_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, dossier_id, position),
    FOREIGN KEY (tenant_id, dossier_id) REFERENCES jalon.dossier (tenant_id, id),
    FOREIGN KEY (tenant_id, document_id, number) REFERENCES jalon.document_version (tenant_id, document_id, number)
);
SELECT jalon.raise_wall('jalon.dossier_file', append_only => true);
