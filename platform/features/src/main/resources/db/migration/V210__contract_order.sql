-- What is ordered unit by unit under a contract, at which price, and what an invoice bills besides a price.

-- Unit prices, excluding tax. The newest row of a code counts; an order that was placed keeps the row that counted then.
CREATE TABLE jalon.unit_price (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    contract_id uuid NOT NULL,
    -- Declared lines keep their code; others are numbered.
    code        text NOT NULL,
    label       text NOT NULL CHECK (label <> ''),
    unit        text NOT NULL CHECK (unit <> ''),
    tranche     text,
    amount      numeric(14, 2) NOT NULL CHECK (amount >= 0),
    vat_rate    numeric(5, 2) NOT NULL CHECK (vat_rate BETWEEN 0 AND 100),
    -- Why it changed: an amendment, a yearly revision. Null for the first price of a line.
    reason      text,
    set_at      timestamptz NOT NULL,
    person_id   uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX unit_price_by_contract ON jalon.unit_price (tenant_id, contract_id, code, set_at);
SELECT jalon.raise_wall('jalon.unit_price', append_only => true);

-- What the orders of a contract may amount to, excluding tax; the newest row counts.
CREATE TABLE jalon.order_maximum (
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
CREATE INDEX order_maximum_by_contract ON jalon.order_maximum (tenant_id, contract_id, set_at);
SELECT jalon.raise_wall('jalon.order_maximum', append_only => true);

CREATE TABLE jalon.contract_order (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    contract_id  uuid NOT NULL,
    number       text NOT NULL CHECK (number <> ''),
    node_id      uuid NOT NULL,
    subject      text NOT NULL CHECK (subject <> ''),
    reason       text NOT NULL CHECK (reason <> ''),
    -- The cancelled order whose place this one takes.
    replaces_id  uuid,
    -- Given as a number of days, the last day is known once the order is placed.
    due_days     integer CHECK (due_days > 0),
    due_on       date,
    state        text NOT NULL CHECK (state IN ('DRAFT', 'PLACED', 'PERFORMED', 'CANCELLED')),
    drafted_at   timestamptz NOT NULL,
    drafted_by   uuid NOT NULL,
    placed_on    date,
    placed_at    timestamptz,
    placed_by    uuid,
    performed_on date,
    performed_at timestamptz,
    performed_by uuid,
    cancelled_at timestamptz,
    cancelled_by uuid,
    motive       text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, contract_id, number),
    FOREIGN KEY (tenant_id, contract_id) REFERENCES jalon.contract (tenant_id, id),
    FOREIGN KEY (tenant_id, node_id) REFERENCES jalon.node (tenant_id, id),
    FOREIGN KEY (tenant_id, replaces_id) REFERENCES jalon.contract_order (tenant_id, id),
    FOREIGN KEY (tenant_id, drafted_by) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, placed_by) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, performed_by) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, cancelled_by) REFERENCES jalon.person (tenant_id, id),
    CHECK (due_days IS NOT NULL OR due_on IS NOT NULL),
    CHECK (state NOT IN ('PLACED', 'PERFORMED') OR (placed_on IS NOT NULL AND placed_at IS NOT NULL AND placed_by IS NOT NULL
        AND due_on IS NOT NULL)),
    CHECK ((state = 'PERFORMED') = (performed_on IS NOT NULL)),
    CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL)),
    CHECK ((state = 'CANCELLED') = (motive IS NOT NULL))
);
SELECT jalon.raise_wall('jalon.contract_order');

-- The lines of a draft follow the price schedule; placing the order sets the price row that counts then.
CREATE TABLE jalon.contract_order_line (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    order_id      uuid NOT NULL,
    code          text NOT NULL,
    quantity      numeric(12, 2) NOT NULL CHECK (quantity > 0),
    unit_price_id uuid,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, order_id, code),
    FOREIGN KEY (tenant_id, order_id) REFERENCES jalon.contract_order (tenant_id, id),
    FOREIGN KEY (tenant_id, unit_price_id) REFERENCES jalon.unit_price (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.contract_order_line');

-- A placed order stays as it was placed, whatever asks: it is performed or cancelled, never rewritten.
CREATE FUNCTION jalon.keep_placed_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.placed_at IS NOT NULL AND (NEW.contract_id, NEW.number, NEW.node_id, NEW.subject, NEW.reason, NEW.replaces_id, NEW.due_days,
            NEW.due_on, NEW.placed_on, NEW.placed_at, NEW.placed_by) IS DISTINCT FROM (OLD.contract_id, OLD.number, OLD.node_id,
            OLD.subject, OLD.reason, OLD.replaces_id, OLD.due_days, OLD.due_on, OLD.placed_on, OLD.placed_at, OLD.placed_by) THEN
        RAISE EXCEPTION 'order % is placed', OLD.id;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_placed_order BEFORE UPDATE ON jalon.contract_order FOR EACH ROW EXECUTE FUNCTION jalon.keep_placed_order();

CREATE FUNCTION jalon.keep_placed_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.unit_price_id IS NOT NULL THEN
        RAISE EXCEPTION 'line % is ordered', OLD.id;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER keep_placed_line BEFORE UPDATE OR DELETE ON jalon.contract_order_line FOR EACH ROW
    EXECUTE FUNCTION jalon.keep_placed_line();

-- An invoice bills a price, an order or a declared instalment.
ALTER TABLE jalon.invoice_line ALTER COLUMN price_line_id DROP NOT NULL;
ALTER TABLE jalon.invoice_line ADD COLUMN order_id uuid;
ALTER TABLE jalon.invoice_line ADD COLUMN instalment text;
ALTER TABLE jalon.invoice_line ADD FOREIGN KEY (tenant_id, order_id) REFERENCES jalon.contract_order (tenant_id, id) NOT VALID;
ALTER TABLE jalon.invoice_line ADD CHECK (num_nonnulls(price_line_id, order_id, instalment) = 1) NOT VALID;
CREATE UNIQUE INDEX invoice_line_once_per_order ON jalon.invoice_line (tenant_id, invoice_id, order_id);
CREATE UNIQUE INDEX invoice_line_once_per_instalment ON jalon.invoice_line (tenant_id, invoice_id, instalment);
