-- What the buyer does when the contractor fails: notices, demands of replacement, termination; and the penalties of delays.

-- Acts of the ladder. A row without predecessor begins a procedure; each act has one successor at most.
CREATE TABLE jalon.sanction (
    tenant_id        uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id               uuid NOT NULL,
    contract_id      uuid NOT NULL,
    follows_id       uuid,
    rung             text NOT NULL,
    label            text NOT NULL CHECK (label <> ''),
    kind             text NOT NULL CHECK (kind IN ('NOTICE', 'REPLACEMENT', 'TERMINATION')),
    motive           text NOT NULL CHECK (motive <> ''),
    document_id      uuid,
    document_version integer,
    -- Number of the registered letter.
    letter           text NOT NULL CHECK (letter <> ''),
    sent_on          date NOT NULL,
    -- Whose mandate is to end, for a demand of replacement.
    mandate_id       uuid,
    -- Last day of the contract, for a termination.
    ends_on          date,
    recorded_at      timestamptz NOT NULL,
    recorded_by      uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, follows_id),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, follows_id) REFERENCES jalon.sanction (tenant_id, id),
    FOREIGN KEY (tenant_id, document_id) REFERENCES jalon.document (tenant_id, id),
    FOREIGN KEY (tenant_id, mandate_id) REFERENCES jalon.mandate (tenant_id, id),
    FOREIGN KEY (tenant_id, recorded_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((mandate_id IS NOT NULL) = (kind = 'REPLACEMENT')),
    CHECK ((ends_on IS NOT NULL) = (kind = 'TERMINATION')),
    CHECK ((document_id IS NULL) = (document_version IS NULL))
);
CREATE INDEX sanction_by_contract ON jalon.sanction (tenant_id, contract_id, recorded_at);
SELECT jalon.raise_wall('jalon.sanction', append_only => true);

-- The day on which the contractor had the letter, from which its delay is counted.
CREATE TABLE jalon.sanction_receipt (
    tenant_id      uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id             uuid NOT NULL,
    sanction_id    uuid NOT NULL,
    received_on    date NOT NULL,
    -- Null where the act leaves no delay.
    due_on         date,
    explanation    text,
    replacement_id uuid,
    noted_at       timestamptz NOT NULL,
    noted_by       uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, sanction_id),
    FOREIGN KEY (tenant_id, sanction_id) REFERENCES jalon.sanction (tenant_id, id),
    FOREIGN KEY (tenant_id, replacement_id) REFERENCES jalon.replacement (tenant_id, id),
    FOREIGN KEY (tenant_id, noted_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((due_on IS NULL) = (explanation IS NULL))
);
SELECT jalon.raise_wall('jalon.sanction_receipt', append_only => true);

-- A procedure that the buyer does not go on with; named by its first act.
CREATE TABLE jalon.sanction_lifting (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    sanction_id uuid NOT NULL,
    motive      text NOT NULL CHECK (motive <> ''),
    lifted_at   timestamptz NOT NULL,
    lifted_by   uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, sanction_id),
    FOREIGN KEY (tenant_id, sanction_id) REFERENCES jalon.sanction (tenant_id, id),
    FOREIGN KEY (tenant_id, lifted_by) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.sanction_lifting', append_only => true);

-- A delay that was decided on: the penalty is kept as it was counted that day.
CREATE TABLE jalon.penalty (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    contract_id   uuid NOT NULL,
    obligation_id uuid NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('APPLIED', 'WAIVED')),
    due_on        date NOT NULL,
    delivered_on  date,
    counted_until date NOT NULL CHECK (counted_until > due_on),
    late_days     integer NOT NULL CHECK (late_days >= 0),
    -- Those of them that cost something.
    days          integer NOT NULL CHECK (days >= 0),
    -- Null where no price was recorded that it could be counted on: then it can only be waived.
    amount        numeric(14, 2) CHECK (amount >= 0),
    -- French, one sentence in each line.
    explanation   text NOT NULL CHECK (explanation <> ''),
    motive        text NOT NULL CHECK (motive <> ''),
    decided_at    timestamptz NOT NULL,
    decided_by    uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, contract_id, obligation_id),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, obligation_id) REFERENCES jalon.obligation (tenant_id, id),
    FOREIGN KEY (tenant_id, decided_by) REFERENCES jalon.person (tenant_id, id),
    CHECK (kind = 'WAIVED' OR amount IS NOT NULL)
);
SELECT jalon.raise_wall('jalon.penalty', append_only => true);

-- A successor is looked for because the buyer demands it: those who are replaced cannot take that back.
ALTER TABLE jalon.replacement ADD COLUMN demanded boolean NOT NULL DEFAULT false;
