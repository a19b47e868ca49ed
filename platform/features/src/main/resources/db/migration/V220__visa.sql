-- A visa is a kind of signature: one signer, about one delivery, and what is sealed is a sheet that says what was answered.
ALTER TABLE jalon.envelope
    ADD COLUMN kind text NOT NULL DEFAULT 'RECORD' CHECK (kind IN ('RECORD', 'VISA')),
    ADD COLUMN delivery_id uuid,
    -- Code of the visa, as its deliverable declares it.
    ADD COLUMN visa text,
    -- The document that holds the sealed sheet.
    ADD COLUMN sheet_id uuid,
    ALTER COLUMN decision_id DROP NOT NULL,
    ALTER COLUMN document_id DROP NOT NULL,
    ALTER COLUMN version_id DROP NOT NULL,
    ALTER COLUMN number DROP NOT NULL,
    ALTER COLUMN sha256 DROP NOT NULL,
    ADD CHECK (num_nulls(decision_id, document_id, version_id, number, sha256) = CASE kind WHEN 'RECORD' THEN 0 ELSE 5 END),
    ADD CHECK (num_nulls(delivery_id, visa) = CASE kind WHEN 'VISA' THEN 0 ELSE 2 END),
    ADD CHECK ((kind = 'VISA' AND state = 'COMPLETE') = (sheet_id IS NOT NULL)),
    ADD UNIQUE (tenant_id, delivery_id, visa),
    ADD FOREIGN KEY (tenant_id, delivery_id) REFERENCES jalon.delivery (tenant_id, id) NOT VALID,
    ADD FOREIGN KEY (tenant_id, sheet_id) REFERENCES jalon.document (tenant_id, id) NOT VALID;
ALTER TABLE jalon.envelope ALTER COLUMN kind DROP DEFAULT;
GRANT UPDATE (sheet_id) ON jalon.envelope TO jalon_app;

DROP INDEX jalon.envelope_open;
CREATE UNIQUE INDEX envelope_open ON jalon.envelope (tenant_id, obligation_id) WHERE state = 'OPEN' AND kind = 'RECORD';

-- What a visa says beside the signature itself.
ALTER TABLE jalon.signature
    ADD COLUMN observations text CHECK (observations <> ''),
    -- The meeting of the body in whose name it is given, and its minutes.
    ADD COLUMN met_on date,
    ADD COLUMN minutes_id uuid,
    ADD COLUMN minutes_number integer,
    ADD CHECK ((minutes_id IS NULL) = (minutes_number IS NULL)),
    ADD CHECK (minutes_id IS NULL OR met_on IS NOT NULL),
    ADD CHECK (kind = 'SIGNED' OR observations IS NULL),
    ADD FOREIGN KEY (tenant_id, minutes_id, minutes_number) REFERENCES jalon.document_version (tenant_id, document_id, number) NOT VALID;
