-- One version of a release: 0 at first, one more for each correction. What it would like to publish stands in `plan`.
CREATE TABLE evidence_releases (
    id uuid NOT NULL,
    name text NOT NULL,
    correction bigint NOT NULL,
    titles jsonb NOT NULL,
    plan jsonb NOT NULL,
    reason text NOT NULL,
    withdrawn_because text NOT NULL,
    stage text NOT NULL,
    way jsonb NOT NULL,
    maker uuid NOT NULL,
    made_at timestamptz NOT NULL,
    -- Not before, while it is held.
    due_at timestamptz,
    published_at timestamptz,
    ended_at timestamptz,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT evidence_release_stage CHECK (stage IN ('draft', 'run', 'attacked', 'signed', 'embargoed', 'published',
        'corrected', 'withdrawn')),
    CONSTRAINT evidence_release_correction CHECK (correction >= 0),
    CONSTRAINT evidence_release_held_until CHECK (stage <> 'embargoed' OR due_at IS NOT NULL)
);
CREATE UNIQUE INDEX evidence_release_name ON evidence_releases (name, correction);
CREATE INDEX evidence_releases_out ON evidence_releases (published_at, id) WHERE published_at IS NOT NULL;
CREATE INDEX evidence_releases_due ON evidence_releases (due_at, id) WHERE stage = 'embargoed';

-- The exact figures and what is hidden and why, sealed under a key of this release. Public pages never read this table.
CREATE TABLE evidence_secrets (
    release_id uuid NOT NULL REFERENCES evidence_releases (id),
    digest text NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (release_id)
);

-- What is out, as it went out: figures as printed, and why there is none in words that say no more than that.
CREATE TABLE evidence_published (
    release_id uuid NOT NULL REFERENCES evidence_releases (id),
    digest text NOT NULL,
    document jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (release_id)
);
