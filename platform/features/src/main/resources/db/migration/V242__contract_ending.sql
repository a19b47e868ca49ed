-- How a contract ends between its parties: a last meeting, what the contractor gives back, the balance and its certificate.

CREATE TABLE jalon.ending_meeting (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    contract_id uuid NOT NULL,
    held_on     date NOT NULL,
    conclusions text NOT NULL CHECK (conclusions <> ''),
    noted_at    timestamptz NOT NULL,
    noted_by    uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, contract_id),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, noted_by) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.ending_meeting', append_only => true);

-- The contractor declares what it gave back, by a mandate.
CREATE TABLE jalon.ending_return (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    contract_id  uuid NOT NULL,
    -- The declared sentence as it was then.
    declaration  text NOT NULL CHECK (declaration <> ''),
    mandate_id   uuid NOT NULL,
    on_behalf_of text NOT NULL,
    certified_at timestamptz NOT NULL,
    certified_by uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, contract_id),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, mandate_id) REFERENCES jalon.mandate (tenant_id, id),
    FOREIGN KEY (tenant_id, certified_by) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.ending_return', append_only => true);

CREATE TABLE jalon.ending_return_item (
    tenant_id uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id        uuid NOT NULL,
    return_id uuid NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('DOCUMENT', 'DATA')),
    label     text NOT NULL CHECK (label <> ''),
    -- To whom and how.
    given     text NOT NULL CHECK (given <> ''),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, return_id) REFERENCES jalon.ending_return (tenant_id, id)
);
CREATE INDEX ending_return_item_by_return ON jalon.ending_return_item (tenant_id, return_id);
SELECT jalon.raise_wall('jalon.ending_return_item', append_only => true);

-- Which invoice is the balance; the newest row counts.
CREATE TABLE jalon.ending_balance (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    contract_id uuid NOT NULL,
    invoice_id  uuid NOT NULL,
    named_at    timestamptz NOT NULL,
    named_by    uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, invoice_id) REFERENCES jalon.invoice (tenant_id, id),
    FOREIGN KEY (tenant_id, named_by) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX ending_balance_by_contract ON jalon.ending_balance (tenant_id, contract_id, named_at);
SELECT jalon.raise_wall('jalon.ending_balance', append_only => true);

CREATE TABLE jalon.ending_certificate (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    contract_id uuid NOT NULL,
    invoice_id  uuid NOT NULL,
    issued_on   date NOT NULL,
    issued_at   timestamptz NOT NULL,
    issued_by   uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, contract_id),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, invoice_id) REFERENCES jalon.invoice (tenant_id, id),
    FOREIGN KEY (tenant_id, issued_by) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.ending_certificate', append_only => true);
