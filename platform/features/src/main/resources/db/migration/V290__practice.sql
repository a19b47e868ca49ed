-- Good practices: sheets in versions, who moderated them, how far they are published, and what was made from them.

-- French words without their accents: « coordonnée », « coordonnee » and « COORDONNÉES » are one word. The extension is a trusted one:
-- the owner of the database may create it. docs/operations.md says which package brings it.
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA jalon;
CREATE TEXT SEARCH CONFIGURATION jalon.french (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION jalon.french
    ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH jalon.unaccent, pg_catalog.french_stem;
-- The stemmer takes « admissions » for a verb: « adm », where « admission » is « admiss ». A plural loses its s first.
CREATE FUNCTION jalon.singular(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT regexp_replace(p_text, '(\w\w\w\w)s\M', '\1', 'gi')
$$;
CREATE FUNCTION jalon.french_words(p_text text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT to_tsvector('jalon.french'::regconfig, jalon.singular(p_text))
$$;
CREATE FUNCTION jalon.french_query(p_text text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT websearch_to_tsquery('jalon.french'::regconfig, jalon.singular(coalesce(p_text, '')))
$$;
GRANT EXECUTE ON FUNCTION jalon.singular(text), jalon.french_words(text), jalon.french_query(text) TO jalon_app;

CREATE TABLE jalon.practice (
    tenant_id        uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id               uuid NOT NULL,
    -- The next one of the space: « BP-12 ».
    number           integer NOT NULL CHECK (number > 0),
    -- From where it is written: its moderators hold their mandate there or above. The versions say what of it is told.
    engagement_id    uuid NOT NULL,
    node_id          uuid NOT NULL,
    author_id        uuid NOT NULL,
    created_at       timestamptz NOT NULL,
    withdrawn_at     timestamptz,
    withdrawn_by     uuid,
    withdrawn_reason text,
    -- Grows with each act.
    revision         integer NOT NULL DEFAULT 1 CHECK (revision > 0),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, number),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, withdrawn_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
SELECT jalon.raise_wall('jalon.practice');
REVOKE DELETE ON jalon.practice FROM jalon_app;

CREATE TABLE jalon.practice_version (
    tenant_id    uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id           uuid NOT NULL,
    practice_id  uuid NOT NULL,
    number       integer NOT NULL CHECK (number > 0),
    state        text NOT NULL CHECK (state IN ('DRAFT', 'PROPOSED', 'PUBLISHED', 'REFUSED')),
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    -- Declared problem type, and its French name on the day of writing.
    problem_type text NOT NULL CHECK (problem_type <> ''),
    type_label   text NOT NULL CHECK (type_label <> ''),
    problem      text NOT NULL DEFAULT '' CHECK (length(problem) <= 4000),
    conditions   text NOT NULL DEFAULT '' CHECK (length(conditions) <= 4000),
    means        text NOT NULL DEFAULT '' CHECK (length(means) <= 4000),
    results      text NOT NULL DEFAULT '' CHECK (length(results) <= 4000),
    difficulties text NOT NULL DEFAULT '' CHECK (length(difficulties) <= 4000),
    -- What readers learn of where it comes from.
    origin_shown text NOT NULL CHECK (origin_shown IN ('NONE', 'PROJECT', 'PLACE')),
    written_by   uuid NOT NULL,
    written_at   timestamptz NOT NULL,
    proposed_at  timestamptz,
    decided_at   timestamptz,
    decided_by   uuid,
    motive       text,
    words        tsvector GENERATED ALWAYS AS (
        setweight(jalon.french_words(title || ' ' || type_label), 'A')
        || setweight(jalon.french_words(problem || ' ' || means), 'B')
        || setweight(jalon.french_words(results || ' ' || conditions || ' ' || difficulties), 'C')) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, practice_id, number),
    FOREIGN KEY (tenant_id, practice_id) REFERENCES jalon.practice (tenant_id, id),
    FOREIGN KEY (tenant_id, written_by) REFERENCES jalon.person (tenant_id, id),
    FOREIGN KEY (tenant_id, decided_by) REFERENCES jalon.person (tenant_id, id),
    CHECK ((state = 'DRAFT') = (proposed_at IS NULL)),
    CHECK ((state IN ('PUBLISHED', 'REFUSED')) = (decided_at IS NOT NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK (state <> 'REFUSED' OR motive <> '')
);
-- One version at a time is being written or moderated.
CREATE UNIQUE INDEX practice_version_open ON jalon.practice_version (tenant_id, practice_id) WHERE state IN ('DRAFT', 'PROPOSED');
SELECT jalon.raise_wall('jalon.practice_version');
REVOKE DELETE ON jalon.practice_version FROM jalon_app;

-- What was decided or proposed never changes again, for the database role either: only a draft is written in.
CREATE FUNCTION jalon.keep_practice_version() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF OLD.state IN ('PUBLISHED', 'REFUSED') OR OLD.state = 'PROPOSED' AND (NEW.title, NEW.problem_type, NEW.problem, NEW.conditions,
            NEW.means, NEW.results, NEW.difficulties, NEW.origin_shown) IS DISTINCT FROM (OLD.title, OLD.problem_type, OLD.problem,
            OLD.conditions, OLD.means, OLD.results, OLD.difficulties, OLD.origin_shown) THEN
        RAISE EXCEPTION 'a version of a practice that is no draft keeps its content';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_practice_version BEFORE UPDATE ON jalon.practice_version FOR EACH ROW EXECUTE FUNCTION jalon.keep_practice_version();

-- A tool in its own format: a version of a document, whose own rights go on deciding who opens it.
CREATE TABLE jalon.practice_tool (
    tenant_id           uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id                  uuid NOT NULL,
    version_id          uuid NOT NULL,
    document_id         uuid NOT NULL,
    document_version_id uuid NOT NULL,
    document_number     integer NOT NULL CHECK (document_number > 0),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, version_id, document_id),
    FOREIGN KEY (tenant_id, version_id) REFERENCES jalon.practice_version (tenant_id, id),
    FOREIGN KEY (tenant_id, document_id) REFERENCES jalon.document (tenant_id, id),
    FOREIGN KEY (tenant_id, document_version_id) REFERENCES jalon.document_version (tenant_id, id)
);
SELECT jalon.raise_wall('jalon.practice_tool');

-- How far a sheet is published inside the space: each act is a row, the newest one holds.
CREATE TABLE jalon.practice_publication (
    tenant_id     uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id            uuid NOT NULL,
    practice_id   uuid NOT NULL,
    version_id    uuid NOT NULL,
    engagement_id uuid NOT NULL,
    -- NULL: the whole space.
    node_id       uuid,
    person_id     uuid NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, practice_id) REFERENCES jalon.practice (tenant_id, id),
    FOREIGN KEY (tenant_id, version_id) REFERENCES jalon.practice_version (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id)
);
CREATE INDEX practice_publication_by_practice ON jalon.practice_publication (tenant_id, practice_id, at);
SELECT jalon.raise_wall('jalon.practice_publication', append_only => true);

-- Sharing with the other spaces and taking it back: each act is a row, the newest one holds.
CREATE TABLE jalon.practice_sharing (
    tenant_id   uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id          uuid NOT NULL,
    practice_id uuid NOT NULL,
    version_id  uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('SHARED', 'REVOKED')),
    reason      text,
    person_id   uuid NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, practice_id) REFERENCES jalon.practice (tenant_id, id),
    FOREIGN KEY (tenant_id, version_id) REFERENCES jalon.practice_version (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    CHECK (kind = 'SHARED' OR reason <> '')
);
CREATE INDEX practice_sharing_by_practice ON jalon.practice_sharing (tenant_id, practice_id, at);
SELECT jalon.raise_wall('jalon.practice_sharing', append_only => true);

-- A row of a form that was begun from a sheet, of this space or of another one.
CREATE TABLE jalon.practice_reuse (
    tenant_id      uuid NOT NULL DEFAULT current_setting('app.tenant')::uuid,
    id             uuid NOT NULL,
    -- NULL: a sheet of another space.
    practice_id    uuid,
    version_id     uuid,
    -- What the row says of the sheet: name, version, space.
    reference      text NOT NULL CHECK (reference <> ''),
    engagement_id  uuid NOT NULL,
    node_id        uuid NOT NULL,
    form           text NOT NULL CHECK (form <> ''),
    row_key        text NOT NULL CHECK (row_key <> ''),
    person_id      uuid NOT NULL,
    at             timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, practice_id) REFERENCES jalon.practice (tenant_id, id),
    FOREIGN KEY (tenant_id, version_id) REFERENCES jalon.practice_version (tenant_id, id),
    FOREIGN KEY (tenant_id, engagement_id, node_id) REFERENCES jalon.node (tenant_id, engagement_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES jalon.person (tenant_id, id),
    CHECK ((practice_id IS NULL) = (version_id IS NULL))
);
CREATE INDEX practice_reuse_by_practice ON jalon.practice_reuse (tenant_id, practice_id);
SELECT jalon.raise_wall('jalon.practice_reuse', append_only => true);

-- What one space shows to all others: a copy of exactly that, under a name of its own. No document, no draft, no person.
CREATE TABLE control.shared_practice (
    shared_as    uuid PRIMARY KEY,
    tenant_id    uuid NOT NULL REFERENCES control.tenant (id),
    practice_id  uuid NOT NULL,
    version      integer NOT NULL,
    title        text NOT NULL,
    problem_type text NOT NULL,
    type_label   text NOT NULL,
    problem      text NOT NULL,
    conditions   text NOT NULL,
    means        text NOT NULL,
    results      text NOT NULL,
    difficulties text NOT NULL,
    origin       text,
    tools        integer NOT NULL,
    shared_at    timestamptz NOT NULL,
    words        tsvector NOT NULL,
    UNIQUE (tenant_id, practice_id)
);

-- How often other spaces used a sheet: a number, not who.
CREATE TABLE control.practice_use (
    tenant_id   uuid NOT NULL REFERENCES control.tenant (id),
    practice_id uuid NOT NULL,
    uses        integer NOT NULL CHECK (uses > 0),
    PRIMARY KEY (tenant_id, practice_id)
);

-- A space can only share its own published version: its text is read from its rows; from the caller come which one it is
-- and the words for its origin, which are dropped where its author tells none.
-- The rows are read under FORCE ROW LEVEL SECURITY, which binds the owner too.
CREATE FUNCTION control.share_practice(p_shared_as uuid, p_practice uuid, p_version uuid, p_origin text, p_now timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = control, pg_temp AS $$
DECLARE
    bound uuid := current_setting('app.tenant')::uuid;
BEGIN
    INSERT INTO control.shared_practice AS s (shared_as, tenant_id, practice_id, version, title, problem_type, type_label, problem,
        conditions, means, results, difficulties, origin, tools, shared_at, words)
    SELECT p_shared_as, bound, v.practice_id, v.number, v.title, v.problem_type, v.type_label, v.problem, v.conditions, v.means, v.results,
        v.difficulties, CASE WHEN v.origin_shown = 'NONE' THEN NULL ELSE p_origin END,
        (SELECT count(*) FROM jalon.practice_tool t WHERE t.tenant_id = bound AND t.version_id = v.id), p_now, v.words
    FROM jalon.practice_version v JOIN jalon.practice p ON p.tenant_id = v.tenant_id AND p.id = v.practice_id
    WHERE v.tenant_id = bound AND v.id = p_version AND v.practice_id = p_practice AND v.state = 'PUBLISHED' AND p.withdrawn_at IS NULL
    ON CONFLICT (tenant_id, practice_id) DO UPDATE SET version = excluded.version, title = excluded.title,
        problem_type = excluded.problem_type, type_label = excluded.type_label, problem = excluded.problem,
        conditions = excluded.conditions, means = excluded.means, results = excluded.results, difficulties = excluded.difficulties,
        origin = excluded.origin, tools = excluded.tools, shared_at = excluded.shared_at, words = excluded.words;
    RETURN FOUND;
END $$;

CREATE FUNCTION control.unshare_practice(p_practice uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    DELETE FROM control.shared_practice WHERE tenant_id = current_setting('app.tenant')::uuid AND practice_id = p_practice
$$;

-- What the other spaces show. The bound space's own sheets are left out: it has the originals.
CREATE FUNCTION control.shared_practices(p_query text, p_type text, p_options text, p_limit integer)
    RETURNS TABLE (shared_as uuid, space text, version integer, title text, problem_type text, type_label text, origin text,
                   shared_at timestamptz, rank real, excerpt text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT s.shared_as, t.name, s.version, s.title, s.problem_type, s.type_label, s.origin, s.shared_at,
        ts_rank_cd(s.words, q.query), ts_headline('jalon.french'::regconfig,
            concat_ws(E'\n', s.problem, s.means, s.results, s.conditions, s.difficulties), q.query, p_options)
    FROM control.shared_practice s JOIN control.tenant t ON t.id = s.tenant_id
    CROSS JOIN (SELECT jalon.french_query(p_query) AS query) q
    WHERE s.tenant_id <> current_setting('app.tenant')::uuid AND (p_query IS NULL OR s.words @@ q.query)
        AND (p_type IS NULL OR s.type_label = p_type)
    ORDER BY 9 DESC, s.shared_at DESC, s.shared_as LIMIT p_limit
$$;

CREATE FUNCTION control.find_shared_practice(p_shared_as uuid)
    RETURNS TABLE (shared_as uuid, space text, own boolean, version integer, title text, problem_type text, type_label text, problem text,
                   conditions text, means text, results text, difficulties text, origin text, tools integer, shared_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT s.shared_as, t.name, s.tenant_id = current_setting('app.tenant')::uuid, s.version, s.title, s.problem_type, s.type_label,
        s.problem, s.conditions, s.means, s.results, s.difficulties, s.origin, s.tools, s.shared_at
    FROM control.shared_practice s JOIN control.tenant t ON t.id = s.tenant_id WHERE s.shared_as = p_shared_as
$$;

-- Another space used what is shared; the owner's own uses are its own rows.
CREATE FUNCTION control.count_practice_use(p_shared_as uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = control, pg_temp AS $$
    INSERT INTO control.practice_use AS u (tenant_id, practice_id, uses)
    SELECT s.tenant_id, s.practice_id, 1 FROM control.shared_practice s
    WHERE s.shared_as = p_shared_as AND s.tenant_id <> current_setting('app.tenant')::uuid
    ON CONFLICT (tenant_id, practice_id) DO UPDATE SET uses = u.uses + 1
$$;

CREATE FUNCTION control.practice_uses(p_practice uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT coalesce((SELECT uses FROM control.practice_use WHERE tenant_id = current_setting('app.tenant')::uuid
        AND practice_id = p_practice), 0)
$$;

-- Under which name the bound space shows a sheet, and in which version.
CREATE FUNCTION control.practice_shared_as(p_practice uuid) RETURNS TABLE (shared_as uuid, version integer, shared_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = control, pg_temp AS $$
    SELECT s.shared_as, s.version, s.shared_at FROM control.shared_practice s
    WHERE s.tenant_id = current_setting('app.tenant')::uuid AND s.practice_id = p_practice
$$;

GRANT EXECUTE ON FUNCTION control.share_practice(uuid, uuid, uuid, text, timestamptz), control.unshare_practice(uuid),
    control.shared_practices(text, text, text, integer), control.find_shared_practice(uuid), control.count_practice_use(uuid),
    control.practice_uses(uuid), control.practice_shared_as(uuid) TO jalon_app;
