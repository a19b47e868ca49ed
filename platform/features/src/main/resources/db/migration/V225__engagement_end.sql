-- How a project ended: by whom, on which day, and why if something was left undone.
ALTER TABLE jalon.engagement
    ADD COLUMN ended_on date,
    ADD COLUMN ended_at timestamptz,
    ADD COLUMN ended_by uuid,
    ADD COLUMN end_reason text CHECK (end_reason <> ''),
    ADD CHECK (num_nulls(ended_on, ended_at, ended_by) = CASE state WHEN 'CLOSED' THEN 0 ELSE 3 END),
    ADD CHECK (state = 'CLOSED' OR end_reason IS NULL),
    ADD FOREIGN KEY (tenant_id, ended_by) REFERENCES jalon.person (tenant_id, id) NOT VALID;
