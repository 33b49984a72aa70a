-- A business case. Its words are those of an office and are made to be read, so they are not sealed; its writers are ids.
CREATE TABLE evidence_cases (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    language text NOT NULL,
    stage text NOT NULL,
    writing jsonb NOT NULL,
    -- The figures it rests on, each a copy with its words and its digest.
    pins jsonb NOT NULL,
    decision jsonb,
    review_on date,
    -- Everybody who wrote on it, whoever began it first: none of them decides on it.
    writers jsonb NOT NULL,
    made_on date NOT NULL,
    submitted_on date,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT evidence_case_stage CHECK (stage IN ('draft', 'submitted', 'decided', 'review_dated')),
    CONSTRAINT evidence_case_review CHECK (stage <> 'review_dated' OR review_on IS NOT NULL)
);
CREATE INDEX evidence_cases_newest ON evidence_cases (made_on, id);

-- The pack as it was handed in: what stands in it, and the file with its digest. Never changed; a case that was sent back
-- and handed in again has the next number.
CREATE TABLE evidence_packs (
    case_id uuid NOT NULL REFERENCES evidence_cases (id),
    number bigint NOT NULL,
    content jsonb NOT NULL,
    digest text NOT NULL,
    paper bytea NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, number)
);
