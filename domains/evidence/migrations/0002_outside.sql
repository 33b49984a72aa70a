-- A table of figures that somebody else published: who published it, how it is read, what it is made of.
CREATE TABLE evidence_outside (
    id uuid NOT NULL,
    stage text NOT NULL,
    -- What tells the table from others: the same content saved by another program has the same.
    fingerprint bytea NOT NULL,
    file_name text NOT NULL,
    about jsonb NOT NULL,
    plan jsonb NOT NULL,
    shape jsonb NOT NULL,
    compared jsonb NOT NULL,
    lines bigint NOT NULL,
    brought_by uuid NOT NULL,
    brought_at timestamptz NOT NULL,
    shown_on date,
    undone_on date,
    reason text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT evidence_outside_stage CHECK (stage IN ('draft', 'published', 'undone')),
    CONSTRAINT evidence_outside_shown CHECK (stage = 'draft' OR shown_on IS NOT NULL),
    CONSTRAINT evidence_outside_reason CHECK (stage <> 'undone' OR (undone_on IS NOT NULL AND reason <> ''))
);
CREATE UNIQUE INDEX evidence_outside_file_taken ON evidence_outside (fingerprint) WHERE stage = 'published';
CREATE INDEX evidence_outside_shown_order ON evidence_outside (shown_on, id) WHERE stage <> 'draft';
CREATE INDEX evidence_outside_drafts ON evidence_outside (brought_at, id) WHERE stage = 'draft';

-- The file of a draft, sealed under a key of its own: nobody knows yet what is in it. It goes when the draft goes.
CREATE TABLE evidence_outside_files (
    outside_id uuid NOT NULL REFERENCES evidence_outside (id),
    sealed bytea NOT NULL,
    PRIMARY KEY (outside_id)
);

-- The cells of one measure, with those that the publisher hid.
CREATE TABLE evidence_outside_measures (
    outside_id uuid NOT NULL REFERENCES evidence_outside (id),
    place bigint NOT NULL,
    cells jsonb NOT NULL,
    PRIMARY KEY (outside_id, place)
);

-- Surveys, pilots, consultations and reports, and what becomes of what they find.
CREATE TABLE evidence_studies (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    title jsonb NOT NULL,
    asked jsonb NOT NULL,
    owner text NOT NULL,
    stage text NOT NULL,
    finished_on date,
    days bigint NOT NULL,
    days_reason text NOT NULL,
    due_on date,
    late_since date,
    found jsonb NOT NULL,
    what_next jsonb NOT NULL,
    link text NOT NULL,
    document text NOT NULL,
    published_on date,
    withheld_reason text NOT NULL,
    survey uuid,
    told_at timestamptz,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT evidence_study_kind CHECK (kind IN ('survey', 'pilot', 'consultation', 'report')),
    CONSTRAINT evidence_study_stage CHECK (stage IN ('planned', 'under_way', 'finished', 'public', 'withheld')),
    CONSTRAINT evidence_study_public CHECK (stage <> 'public' OR published_on IS NOT NULL),
    CONSTRAINT evidence_study_withheld CHECK (stage <> 'withheld' OR withheld_reason <> '')
);
CREATE UNIQUE INDEX evidence_study_of_survey ON evidence_studies (survey) WHERE survey IS NOT NULL;
CREATE INDEX evidence_studies_place ON evidence_studies (organisation_id, id);
CREATE INDEX evidence_studies_due ON evidence_studies (due_on, id) WHERE stage = 'finished';

-- The document of a study: public with its findings.
CREATE TABLE evidence_study_documents (
    study_id uuid NOT NULL REFERENCES evidence_studies (id),
    file bytea NOT NULL,
    PRIMARY KEY (study_id)
);
