-- A table of who came, brought by a service. Its name, the file and the plan made of it lie sealed under a key of this import
-- alone, which is destroyed when nothing can be undone any more.
CREATE TABLE community_imports (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    state text NOT NULL,
    sealed_file bytea,
    sealed bytea,
    -- The content of the table and of the plan, as keyed hashes: for knowing the same again.
    content_mark bytea,
    plan_mark bytea,
    received_at timestamptz NOT NULL,
    received_by uuid,
    put_in_at timestamptz,
    undone_at timestamptz,
    meetings bigint NOT NULL,
    meetings_done bigint NOT NULL,
    visits bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT community_import_state CHECK (state IN ('received', 'checked', 'going', 'done', 'undone', 'thrown_away')),
    CONSTRAINT community_import_counts CHECK (meetings_done BETWEEN 0 AND meetings)
);
CREATE INDEX community_imports_of ON community_imports (organisation_id, received_at, id);
CREATE INDEX community_imports_kept ON community_imports (received_at, id) WHERE sealed IS NOT NULL;
-- The same table is never in twice.
CREATE UNIQUE INDEX community_import_once ON community_imports (organisation_id, content_mark)
    WHERE state IN ('going', 'done');

-- Who somebody in the table is: a guest whom the service knew, or one made for them.
CREATE TABLE community_import_people (
    import_id uuid NOT NULL REFERENCES community_imports (id),
    number bigint NOT NULL,
    guest uuid NOT NULL,
    made boolean NOT NULL,
    PRIMARY KEY (import_id, number)
);
CREATE INDEX community_import_people_guest ON community_import_people (guest);

-- Which session a meeting in the table is, and how it stood before.
CREATE TABLE community_import_meetings (
    import_id uuid NOT NULL REFERENCES community_imports (id),
    number bigint NOT NULL,
    session_id uuid NOT NULL,
    made boolean NOT NULL,
    before text,
    others bigint NOT NULL,
    PRIMARY KEY (import_id, number)
);

-- One line of the table that was put in: who came to what.
CREATE TABLE community_import_visits (
    import_id uuid NOT NULL REFERENCES community_imports (id),
    line bigint NOT NULL,
    place bigint NOT NULL,
    session_id uuid NOT NULL,
    guest uuid,
    attendance uuid,
    state text NOT NULL,
    PRIMARY KEY (import_id, line, place),
    CONSTRAINT community_import_visit_state CHECK (state IN ('put_in', 'already', 'left_out', 'taken_out', 'corrected',
        'nameless', 'undone'))
);
CREATE INDEX community_import_visits_guest ON community_import_visits (guest) WHERE guest IS NOT NULL;
