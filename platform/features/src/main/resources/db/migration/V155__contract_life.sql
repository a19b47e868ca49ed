-- What the buyer orders under a contract, at what price, for what load, and what is invoiced.

-- An optional tranche is affirmed or renounced once, by a decision.
CREATE TABLE jalon.tranche_decision (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    contract_id uuid NOT NULL,
    tranche     text NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('AFFIRMED', 'RENOUNCED')),
    motive      text NOT NULL CHECK (motive <> ''),
    decided_on  date NOT NULL,
    decided_at  timestamptz NOT NULL,
    person_id   uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, contract_id, tranche),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.tranche_decision', append_only => true);

-- The envelope, excluding tax; the newest row counts.
CREATE TABLE jalon.contract_budget (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    contract_id uuid NOT NULL,
    amount      numeric(14, 2) NOT NULL CHECK (amount >= 0),
    set_at      timestamptz NOT NULL,
    person_id   uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX contract_budget_by_contract ON jalon.contract_budget (tenant_id, contract_id, set_at);
SELECT jalon.raise_wall('jalon.contract_budget', append_only => true);

-- Amounts exclude tax. Declared prices keep their code; others are numbered.
CREATE TABLE jalon.price_line (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    contract_id uuid NOT NULL,
    code        text NOT NULL,
    label       text NOT NULL CHECK (label <> ''),
    kind        text NOT NULL CHECK (kind IN ('LUMP_SUM', 'UNIT_PRICE')),
    unit        text,
    tranche     text,
    quantity    numeric(12, 2) NOT NULL CHECK (quantity > 0),
    unit_amount numeric(14, 2) NOT NULL CHECK (unit_amount >= 0),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, contract_id, code),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.price_line');

-- Man-days. The newest estimate and offer of a phase and actor count; what is spent adds up.
CREATE TABLE jalon.load_entry (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    contract_id uuid NOT NULL,
    phase       text NOT NULL,
    actor       text NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('ESTIMATED', 'OFFERED', 'SPENT')),
    days        numeric(8, 2) NOT NULL,
    -- Day of the work; null for estimates and offers.
    worked_on   date,
    note        text,
    entered_at  timestamptz NOT NULL,
    person_id   uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    CHECK ((kind = 'SPENT') = (worked_on IS NOT NULL))
);
CREATE INDEX load_entry_by_contract ON jalon.load_entry (tenant_id, contract_id, entered_at);
SELECT jalon.raise_wall('jalon.load_entry', append_only => true);

CREATE TABLE jalon.invoice (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    contract_id uuid NOT NULL,
    number      text NOT NULL CHECK (number <> ''),
    received_on date NOT NULL,
    paid_on     date,
    entered_at  timestamptz NOT NULL,
    person_id   uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, contract_id, number),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.invoice');

CREATE TABLE jalon.invoice_line (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    invoice_id    uuid NOT NULL,
    price_line_id uuid NOT NULL,
    amount        numeric(14, 2) NOT NULL CHECK (amount > 0),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, invoice_id, price_line_id),
    FOREIGN KEY (tenant_id, invoice_id) REFERENCES jalon.invoice (tenant_id, id),
    FOREIGN KEY (tenant_id, price_line_id) REFERENCES jalon.price_line (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.invoice_line', append_only => true);
