-- A questionnaire with its scoring, in one version. What a site loads belongs to an organisation; what comes with the
-- product is copied in when it is first used, so that old answers keep the words that they answered.
CREATE TABLE outcomes_measures (
    id uuid NOT NULL,
    name text NOT NULL,
    version text NOT NULL,
    -- Nobody's in particular: for the whole house.
    organisation_id uuid,
    questionnaire jsonb NOT NULL,
    scoring jsonb NOT NULL,
    -- On what terms the site may use the words, as whoever loaded them said.
    rights text NOT NULL,
    loaded_by uuid,
    loaded_on date NOT NULL,
    retired_on date,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX outcomes_measure_loaded ON outcomes_measures (organisation_id, name, version);

-- A person and a service: asked, together from a day on, ended with a reason. The person makes it begin.
CREATE TABLE outcomes_times (
    id uuid NOT NULL,
    person uuid NOT NULL,
    organisation_id uuid NOT NULL,
    state text NOT NULL,
    asked_on date NOT NULL,
    began_on date,
    ended_on date,
    end_code text,
    treatment_contacts bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT outcomes_time_state CHECK (state IN ('asked', 'together', 'ended')),
    CONSTRAINT outcomes_time_began CHECK (state <> 'together' OR began_on IS NOT NULL),
    CONSTRAINT outcomes_time_ended CHECK (state <> 'ended' OR (ended_on IS NOT NULL AND end_code IS NOT NULL)),
    CONSTRAINT outcomes_time_contacts CHECK (treatment_contacts >= 0)
);
CREATE UNIQUE INDEX outcomes_time_open ON outcomes_times (person, organisation_id) WHERE state <> 'ended';
CREATE INDEX outcomes_times_of ON outcomes_times (organisation_id, state, id);

-- One link, one task. The link is found by a keyed hash; the key lies outside the database.
CREATE TABLE outcomes_askings (
    id uuid NOT NULL,
    person uuid NOT NULL,
    time_id uuid NOT NULL REFERENCES outcomes_times (id),
    measure uuid NOT NULL REFERENCES outcomes_measures (id),
    occasion text NOT NULL,
    asked_by uuid NOT NULL,
    asked_on date NOT NULL,
    due_on date NOT NULL,
    -- The last day on which the link opens.
    open_until date NOT NULL,
    lookup bytea NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT outcomes_asking_state CHECK (state IN ('open', 'answered', 'declined', 'over'))
);
CREATE UNIQUE INDEX outcomes_asking_link ON outcomes_askings (lookup);
CREATE INDEX outcomes_askings_of_person ON outcomes_askings (person, due_on, id);
CREATE INDEX outcomes_askings_of_time ON outcomes_askings (time_id, state);

-- One filled-in measure. What was answered and what it came to lies sealed under the person's own key, whoever filled it in.
CREATE TABLE outcomes_answers (
    id uuid NOT NULL,
    person uuid NOT NULL,
    measure uuid NOT NULL REFERENCES outcomes_measures (id),
    rater text NOT NULL,
    worker uuid,
    time_id uuid,
    asking uuid,
    answered_on date NOT NULL,
    language text NOT NULL,
    sealed bytea,
    taken_back_on date,
    PRIMARY KEY (id),
    CONSTRAINT outcomes_answer_rater CHECK ((rater = 'person' AND worker IS NULL) OR (rater = 'worker' AND worker IS NOT NULL)),
    CONSTRAINT outcomes_answer_taken_back CHECK ((sealed IS NULL) = (taken_back_on IS NOT NULL))
);
CREATE UNIQUE INDEX outcomes_answer_once ON outcomes_answers (asking) WHERE asking IS NOT NULL;
CREATE INDEX outcomes_answers_of ON outcomes_answers (person, measure, answered_on, id);

-- Whom the person lets see. Read by every query, never kept anywhere else.
CREATE TABLE outcomes_shares (
    id uuid NOT NULL,
    person uuid NOT NULL,
    with_kind text NOT NULL,
    with_id uuid NOT NULL,
    -- Only this measure; nothing: all of them.
    measure uuid,
    since timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (id),
    CONSTRAINT outcomes_share_kind CHECK (with_kind IN ('service', 'worker', 'supporter'))
);
CREATE INDEX outcomes_shares_of ON outcomes_shares (person, since);
CREATE INDEX outcomes_shares_with ON outcomes_shares (with_kind, with_id, person) WHERE ended_at IS NULL;

-- That somebody saw. Written in the transaction of the read; the person reads it.
CREATE TABLE outcomes_looks (
    id uuid NOT NULL,
    person uuid NOT NULL,
    at timestamptz NOT NULL,
    viewer uuid NOT NULL,
    role text NOT NULL,
    organisation_id uuid,
    what text NOT NULL,
    measure uuid,
    break_glass boolean NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX outcomes_looks_of ON outcomes_looks (person, at DESC, id);

-- An answer that must bring help. The one answer and what was done lie sealed under the person's key.
CREATE TABLE outcomes_concerns (
    id uuid NOT NULL,
    person uuid,
    answer uuid NOT NULL,
    organisation_id uuid,
    level text NOT NULL,
    sign text NOT NULL,
    raised_at timestamptz NOT NULL,
    state text NOT NULL,
    sealed bytea,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT outcomes_concern_level CHECK (level IN ('r2', 'r3')),
    CONSTRAINT outcomes_concern_state CHECK (state IN ('open', 'closed'))
);
CREATE INDEX outcomes_concerns_open ON outcomes_concerns (raised_at, id) WHERE state = 'open';
CREATE INDEX outcomes_concerns_of ON outcomes_concerns (person);
