-- What an agency changed in a call that it had opened: a later deadline, or its end. The call itself stays as it was opened.
CREATE TABLE jalon.call_change (
    tenant_id  uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id         uuid NOT NULL,
    call_id    uuid NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('POSTPONED', 'ENDED')),
    closes_at  timestamptz,
    reason     text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    changed_by uuid NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, call_id) REFERENCES jalon.call (tenant_id, id),
    FOREIGN KEY (tenant_id, changed_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((kind = 'POSTPONED') = (closes_at IS NOT NULL))
);
CREATE INDEX call_change_by_call ON jalon.call_change (tenant_id, call_id, changed_at);
CREATE UNIQUE INDEX call_change_one_end ON jalon.call_change (tenant_id, call_id) WHERE kind = 'ENDED';
SELECT jalon.raise_wall('jalon.call_change', append_only => true);
