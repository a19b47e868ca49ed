-- Calls for applications, and the candidacies that people without an account deposit through a link.
CREATE TABLE jalon.call (
    tenant_id            uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id                   uuid NOT NULL,
    programme_version_id uuid NOT NULL,
    title                text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    description          text NOT NULL CHECK (length(description) BETWEEN 1 AND 10000),
    deposit              text NOT NULL CHECK (length(deposit) BETWEEN 1 AND 500),
    contact              text NOT NULL CHECK (length(contact) BETWEEN 1 AND 500),
    closes_at            timestamptz NOT NULL,
    opened_by            uuid NOT NULL,
    opened_at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, programme_version_id) REFERENCES jalon.programme_version (tenant_id, id),
    FOREIGN KEY (tenant_id, opened_by) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.call', append_only => true);

-- Who reads the files of a call without working for the whole space.
CREATE TABLE jalon.call_reader (
    tenant_id uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id        uuid NOT NULL,
    call_id   uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, call_id, person_id),
    FOREIGN KEY (tenant_id, call_id) REFERENCES jalon.call (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.call_reader', append_only => true);

CREATE TABLE jalon.candidacy (
    tenant_id       uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id              uuid NOT NULL,
    call_id         uuid NOT NULL,
    -- In lower case: one address holds one candidacy of a call.
    email           text NOT NULL CHECK (length(email) BETWEEN 3 AND 255),
    state           text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'COMPLEMENT', 'ACCEPTED', 'REJECTED')),
    organisation_id uuid,
    -- Account that the file belongs to since its holder signed in.
    account_id      uuid,
    created_at      timestamptz NOT NULL,
    submitted_at    timestamptz,
    late            boolean NOT NULL DEFAULT false,
    decided_at      timestamptz,
    decided_by      uuid,
    motive          text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, call_id, email),
    FOREIGN KEY (tenant_id, call_id) REFERENCES jalon.call (tenant_id, id),
    FOREIGN KEY (tenant_id, organisation_id) REFERENCES jalon.organisation (tenant_id, id),
    FOREIGN KEY (tenant_id, decided_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((state = 'DRAFT') = (submitted_at IS NULL)),
    CHECK (state = 'DRAFT' OR organisation_id IS NOT NULL),
    CHECK ((state IN ('ACCEPTED', 'REJECTED')) = (decided_at IS NOT NULL)),
    CHECK (state <> 'REJECTED' OR motive <> '')
);
SELECT jalon.raise_wall('jalon.candidacy');

CREATE TABLE jalon.candidacy_contact (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    candidacy_id uuid NOT NULL,
    -- Declared role that this person is to hold.
    role         text NOT NULL CHECK (role <> ''),
    family_name  text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 120),
    given_name   text NOT NULL CHECK (length(given_name) BETWEEN 1 AND 120),
    job_title    text,
    email        text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, candidacy_id, role),
    FOREIGN KEY (tenant_id, candidacy_id) REFERENCES jalon.candidacy (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.candidacy_contact');

CREATE TABLE jalon.candidacy_commitment (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    candidacy_id uuid NOT NULL,
    commitment   text NOT NULL CHECK (commitment <> ''),
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, candidacy_id, commitment),
    FOREIGN KEY (tenant_id, candidacy_id) REFERENCES jalon.candidacy (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.candidacy_commitment');

-- A pending row reserves its place before the bytes come; they stand in the blob store under tenant/row.
CREATE TABLE jalon.candidacy_file (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    candidacy_id uuid NOT NULL,
    piece        text NOT NULL CHECK (piece <> ''),
    state        text NOT NULL CHECK (state IN ('PENDING', 'STORED')),
    file_name    text NOT NULL,
    media_type   text,
    size         bigint,
    sha256       text,
    sent_at      timestamptz NOT NULL,
    -- Set when the file was handed in: from then on it stays.
    deposited_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, candidacy_id) REFERENCES jalon.candidacy (tenant_id, id),
    CHECK (state = 'PENDING' OR (media_type IS NOT NULL AND size IS NOT NULL AND sha256 ~ '^[0-9a-f]{64}$'))
);
CREATE INDEX candidacy_file_by_candidacy ON jalon.candidacy_file (tenant_id, candidacy_id);
SELECT jalon.raise_wall('jalon.candidacy_file');

-- That somebody opened a file for the first time.
CREATE TABLE jalon.candidacy_reading (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    candidacy_id uuid NOT NULL,
    person_id    uuid NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, candidacy_id, person_id),
    FOREIGN KEY (tenant_id, candidacy_id) REFERENCES jalon.candidacy (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.candidacy_reading', append_only => true);

CREATE TABLE jalon.candidacy_complement (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    candidacy_id uuid NOT NULL,
    request      text NOT NULL CHECK (length(request) BETWEEN 1 AND 2000),
    due_at       timestamptz NOT NULL,
    asked_by     uuid NOT NULL,
    asked_at     timestamptz NOT NULL,
    answered_at  timestamptz,
    late         boolean NOT NULL DEFAULT false,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, candidacy_id) REFERENCES jalon.candidacy (tenant_id, id),
    FOREIGN KEY (tenant_id, asked_by) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX candidacy_complement_by_candidacy ON jalon.candidacy_complement (tenant_id, candidacy_id);
SELECT jalon.raise_wall('jalon.candidacy_complement');

-- Where a call that everyone may read stands.
CREATE TABLE control.public_call (
    call_id   uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES control.tenant (id)
);

-- Links of guests: kept as SHA-256 only, and not for ever.
CREATE TABLE control.guest_link (
    secret_hash bytea PRIMARY KEY CHECK (octet_length(secret_hash) = 32),
    tenant_id   uuid NOT NULL REFERENCES control.tenant (id),
    subject_id  uuid NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX guest_link_by_subject ON control.guest_link (tenant_id, subject_id, created_at);

CREATE FUNCTION control.publish_call(p_call uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    INSERT INTO control.public_call (call_id, tenant_id) VALUES (p_call, current_setting('app.tenant')::uuid)
$$;

CREATE FUNCTION control.find_public_call(p_call uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT tenant_id FROM control.public_call WHERE call_id = p_call
$$;

-- Makes no link for who got as many within a day; forgets the expired ones of the same subject.
CREATE FUNCTION control.open_guest_link(p_hash bytea, p_subject uuid, p_now timestamptz, p_expires timestamptz, p_most integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = control, pg_temp AS $$
DECLARE tenant uuid := current_setting('app.tenant')::uuid;
BEGIN
    DELETE FROM control.guest_link WHERE tenant_id = tenant AND subject_id = p_subject AND expires_at <= p_now;
    IF (SELECT count(*) FROM control.guest_link WHERE tenant_id = tenant AND subject_id = p_subject
            AND created_at > p_now - interval '1 day') >= p_most THEN
        RETURN false;
    END IF;
    INSERT INTO control.guest_link (secret_hash, tenant_id, subject_id, created_at, expires_at)
    VALUES (p_hash, tenant, p_subject, p_now, p_expires);
    RETURN true;
END $$;

CREATE FUNCTION control.find_guest_link(p_hash bytea, p_now timestamptz) RETURNS TABLE (tenant_id uuid, subject_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT l.tenant_id, l.subject_id FROM control.guest_link l WHERE l.secret_hash = p_hash AND l.expires_at > p_now
$$;
GRANT EXECUTE ON FUNCTION control.publish_call(uuid), control.find_public_call(uuid),
    control.open_guest_link(bytea, uuid, timestamptz, timestamptz, integer), control.find_guest_link(bytea, timestamptz) TO jalon_app;
