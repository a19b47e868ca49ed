-- A delay may be suspended, resumed and extended. What gives it another end makes a row of its own, which supersedes the former.
ALTER TABLE jalon.deadline ADD COLUMN suspended_on date;
ALTER TABLE jalon.deadline ADD COLUMN suspension_motive text;
ALTER TABLE jalon.deadline DROP CONSTRAINT deadline_state_check;
ALTER TABLE jalon.deadline ADD CONSTRAINT deadline_state_check
    CHECK (state IN ('RUNNING', 'SUSPENDED', 'MET', 'EXPIRED', 'TOOK_EFFECT', 'SUPERSEDED'));
ALTER TABLE jalon.deadline ADD CHECK (state <> 'SUSPENDED' OR (suspended_on IS NOT NULL AND suspension_motive IS NOT NULL));
CREATE UNIQUE INDEX deadline_superseded_once ON jalon.deadline (tenant_id, supersedes_id) WHERE supersedes_id IS NOT NULL;
