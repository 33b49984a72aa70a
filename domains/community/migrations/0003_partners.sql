-- An organisation that keeps its own database and owes figures, quarter by quarter.
CREATE TABLE community_partners (
    organisation_id uuid NOT NULL,
    -- The first day of the first quarter that it owes.
    since date NOT NULL,
    -- The first day of the first quarter that it owes no more.
    until date,
    PRIMARY KEY (organisation_id)
);

-- The figures of one organisation and quarter. No row, or none that was sent: not received, which is never 0.
CREATE TABLE community_returns (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    quarter date NOT NULL,
    state text NOT NULL,
    -- So often was it sent; each is kept.
    sent bigint NOT NULL,
    -- Which of them counts: the last that was accepted.
    accepted bigint,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT community_return_state CHECK (state IN ('open', 'submitted', 'checked', 'accepted', 'locked', 'reopened')),
    CONSTRAINT community_return_accepted CHECK (state NOT IN ('accepted', 'locked', 'reopened') OR accepted IS NOT NULL)
);
CREATE UNIQUE INDEX community_return_once ON community_returns (organisation_id, quarter);
CREATE INDEX community_returns_of_quarter ON community_returns (quarter, organisation_id);

-- What was sent, each time it was sent. Nil is said, and is not the same as nothing received.
CREATE TABLE community_return_sent (
    return_id uuid NOT NULL REFERENCES community_returns (id),
    number bigint NOT NULL,
    sent_at timestamptz NOT NULL,
    sent_by uuid,
    way text NOT NULL,
    nil boolean NOT NULL,
    -- Different people inside this organisation. Never added to those of another.
    people bigint NOT NULL,
    PRIMARY KEY (return_id, number),
    CONSTRAINT community_return_way CHECK (way IN ('typed', 'file', 'program')),
    CONSTRAINT community_return_people CHECK (people >= 0)
);

CREATE TABLE community_return_lines (
    return_id uuid NOT NULL REFERENCES community_returns (id),
    number bigint NOT NULL,
    kind text NOT NULL,
    sessions bigint NOT NULL,
    visits bigint NOT NULL,
    people bigint NOT NULL,
    PRIMARY KEY (return_id, number, kind),
    CONSTRAINT community_return_line_counts CHECK (sessions >= 0 AND people >= 0 AND visits >= people)
);

-- Each step of a return: who, when, and why it was sent back or opened again.
CREATE TABLE community_return_steps (
    return_id uuid NOT NULL REFERENCES community_returns (id),
    -- Steps of one moment have an order, too.
    turn bigint NOT NULL,
    number bigint NOT NULL,
    step text NOT NULL,
    taken_at timestamptz NOT NULL,
    taken_by uuid,
    reason text,
    PRIMARY KEY (return_id, turn),
    CONSTRAINT community_return_step CHECK (step IN ('submit', 'check', 'send_back', 'accept', 'lock', 'reopen')),
    CONSTRAINT community_return_reason CHECK ((step IN ('send_back', 'reopen')) = (reason IS NOT NULL))
);

-- A round of counting people across organisations. The key lies sealed and is for the organisations alone; the numbers are what the
-- office found.
CREATE TABLE community_linkage_rounds (
    id uuid NOT NULL,
    name text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    state text NOT NULL,
    opened_at timestamptz NOT NULL,
    destroy_on date NOT NULL,
    sealed bytea,
    local_people bigint,
    low bigint,
    likeliest bigint,
    high bigint,
    counted_at timestamptz,
    published_at timestamptz,
    destroyed_at timestamptz,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT community_linkage_state CHECK (state IN ('open', 'counted', 'published', 'ended')),
    CONSTRAINT community_linkage_range CHECK (low IS NULL OR (low <= likeliest AND likeliest <= high)),
    CONSTRAINT community_linkage_destroyed CHECK (destroyed_at IS NULL OR sealed IS NULL)
);
CREATE INDEX community_linkage_due ON community_linkage_rounds (destroy_on, id) WHERE destroyed_at IS NULL;

-- Who takes part in a round, and their parcel: sealed under a key of its own, destroyed with it; its mark and its counts stay as proof.
CREATE TABLE community_linkage_members (
    round_id uuid NOT NULL REFERENCES community_linkage_rounds (id),
    organisation_id uuid NOT NULL,
    parcel uuid NOT NULL,
    answer text NOT NULL,
    answered_at timestamptz,
    answered_by uuid,
    sent_at timestamptz,
    sent_by uuid,
    codes bigint,
    refused bigint,
    too_little bigint,
    digest text,
    sealed bytea,
    destroyed_at timestamptz,
    PRIMARY KEY (round_id, organisation_id),
    CONSTRAINT community_linkage_answer CHECK (answer IN ('invited', 'agreed', 'declined')),
    CONSTRAINT community_linkage_sent CHECK ((sent_at IS NULL) = (codes IS NULL)),
    CONSTRAINT community_linkage_gone CHECK (destroyed_at IS NULL OR sealed IS NULL)
);
CREATE INDEX community_linkage_members_of ON community_linkage_members (organisation_id, round_id);

-- What somebody said of being counted across organisations, and what they volunteered for it, sealed under their own key.
CREATE TABLE community_linkage_told (
    guest uuid NOT NULL REFERENCES community_guests (id),
    answer text NOT NULL,
    sealed bytea,
    said_on date NOT NULL,
    PRIMARY KEY (guest),
    CONSTRAINT community_linkage_told_answer CHECK (answer IN ('yes', 'no')),
    CONSTRAINT community_linkage_told_no CHECK (answer = 'yes' OR sealed IS NULL)
);
