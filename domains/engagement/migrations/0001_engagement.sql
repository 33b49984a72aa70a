-- Something that was shared: how it stands, and none of its words. No column says who wrote it, from where, or in which minute:
-- who is known stands in tables of its own that a weaker mode cannot enter (the mode is part of their foreign key).
CREATE TABLE engagement_contributions (
    id uuid NOT NULL,
    kind text NOT NULL,
    mode text NOT NULL,
    language text NOT NULL,
    perspective text,
    -- The service it is about.
    organisation_id uuid,
    receipt text NOT NULL,
    -- Blurred by mode: exact, hour, day, week.
    received_at timestamptz NOT NULL,
    due_on date NOT NULL,
    wish text NOT NULL,
    place_shown text NOT NULL,
    detail text NOT NULL,
    publication text NOT NULL,
    safety text NOT NULL,
    response text NOT NULL,
    loop_stage text NOT NULL,
    criticality bigint NOT NULL,
    released boolean NOT NULL,
    published_on date,
    public_place uuid,
    -- The moderator who reads it just now, until a whole hour.
    reader uuid,
    reading_until timestamptz,
    -- The moderator who would decline it; a second one must agree.
    decliner uuid,
    decline_reason text,
    outcome text,
    outcome_on date,
    version bigint NOT NULL,
    -- What follows from the columns above, for lists.
    desk text NOT NULL,
    rank bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT engagement_mode_is_known CHECK (mode IN ('named', 'screen_name', 'contactable', 'code_only', 'no_trace')),
    CONSTRAINT engagement_no_trace_is_never_answered CHECK (mode <> 'no_trace' OR response = 'none_due'),
    CONSTRAINT engagement_public_since_a_day
        CHECK (publication <> 'published' OR published_on IS NOT NULL),
    CONSTRAINT engagement_criticality_0_to_5 CHECK (criticality >= 0 AND criticality <= 5)
);
CREATE UNIQUE INDEX engagement_contributions_mode ON engagement_contributions (id, mode);
CREATE INDEX engagement_desks ON engagement_contributions (desk, rank, id) WHERE desk <> 'none';
CREATE INDEX engagement_desks_of_a_service ON engagement_contributions (organisation_id, desk, rank, id) WHERE desk <> 'none';
CREATE INDEX engagement_released ON engagement_contributions (organisation_id, rank, id) WHERE released = true;
CREATE INDEX engagement_public ON engagement_contributions (published_on DESC, id) WHERE publication = 'published';

-- Everything that the author wrote, sealed under the contribution's own key.
CREATE TABLE engagement_words (
    contribution uuid NOT NULL REFERENCES engagement_contributions (id),
    sealed bytea NOT NULL,
    PRIMARY KEY (contribution)
);

-- Who is known: only with the two modes that are.
CREATE TABLE engagement_known_authors (
    contribution uuid NOT NULL,
    mode text NOT NULL,
    person uuid,
    sealed bytea NOT NULL,
    PRIMARY KEY (contribution),
    CONSTRAINT engagement_only_known_modes_have_an_author CHECK (mode IN ('named', 'screen_name')),
    FOREIGN KEY (contribution, mode) REFERENCES engagement_contributions (id, mode) ON UPDATE CASCADE
);
CREATE INDEX engagement_known_authors_person ON engagement_known_authors (person, contribution) WHERE person IS NOT NULL;

-- The contact of somebody without a name. No page of any service reads it.
CREATE TABLE engagement_contacts (
    contribution uuid NOT NULL,
    mode text NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (contribution),
    CONSTRAINT engagement_only_the_contactable_have_a_contact CHECK (mode = 'contactable'),
    FOREIGN KEY (contribution, mode) REFERENCES engagement_contributions (id, mode) ON UPDATE CASCADE
);

-- The keyed hash of the code that leads back. The key of the hash lies outside the database.
CREATE TABLE engagement_codes (
    contribution uuid NOT NULL,
    mode text NOT NULL,
    lookup bytea NOT NULL,
    -- The first day of the month of its last use.
    used_in date NOT NULL,
    PRIMARY KEY (contribution),
    CONSTRAINT engagement_no_trace_has_no_code CHECK (mode <> 'no_trace'),
    FOREIGN KEY (contribution, mode) REFERENCES engagement_contributions (id, mode) ON UPDATE CASCADE
);
CREATE UNIQUE INDEX engagement_code_taken ON engagement_codes (lookup);

-- Forms not sent yet, exactly as typed, sealed under the draft's own key.
CREATE TABLE engagement_drafts (
    id uuid NOT NULL,
    lookup bytea NOT NULL,
    sealed bytea NOT NULL,
    kept_until date NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX engagement_draft_code_taken ON engagement_drafts (lookup);
CREATE INDEX engagement_drafts_over ON engagement_drafts (kept_until);

-- What was written since, sealed under the contribution's key.
CREATE TABLE engagement_messages (
    contribution uuid NOT NULL REFERENCES engagement_contributions (id),
    number bigint NOT NULL,
    id uuid NOT NULL,
    side text NOT NULL,
    at timestamptz NOT NULL,
    -- The author has seen it.
    seen boolean NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (contribution, number)
);

-- What happened, in order. The state above is the fold of these; none of them holds anybody's words.
CREATE TABLE engagement_events (
    contribution uuid NOT NULL REFERENCES engagement_contributions (id),
    number bigint NOT NULL,
    event jsonb NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (contribution, number)
);

CREATE TABLE engagement_themes (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    shown text NOT NULL,
    stage text NOT NULL,
    outcome text,
    planned_for date,
    changed_on date NOT NULL,
    claim uuid,
    claimed_by uuid,
    claimed_for uuid,
    version bigint NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX engagement_themes_public ON engagement_themes (changed_on DESC, id) WHERE shown = 'public';
CREATE INDEX engagement_themes_of ON engagement_themes (organisation_id, changed_on DESC, id);

CREATE TABLE engagement_theme_events (
    theme uuid NOT NULL REFERENCES engagement_themes (id),
    number bigint NOT NULL,
    event jsonb NOT NULL,
    PRIMARY KEY (theme, number)
);

CREATE TABLE engagement_theme_links (
    theme uuid NOT NULL REFERENCES engagement_themes (id),
    contribution uuid NOT NULL REFERENCES engagement_contributions (id),
    PRIMARY KEY (theme, contribution)
);
CREATE INDEX engagement_theme_links_of ON engagement_theme_links (contribution, theme);

-- What was done, with where it can be seen.
CREATE TABLE engagement_changes (
    id uuid NOT NULL,
    theme uuid NOT NULL REFERENCES engagement_themes (id),
    claimed_on date NOT NULL,
    verified_on date,
    sealed bytea NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX engagement_changes_of ON engagement_changes (theme, claimed_on DESC, id);

-- Who was told what, by which way. Once for each.
CREATE TABLE engagement_tellings (
    contribution uuid NOT NULL REFERENCES engagement_contributions (id),
    theme uuid NOT NULL REFERENCES engagement_themes (id),
    word text NOT NULL,
    channel text NOT NULL,
    told_on date NOT NULL,
    -- The author has seen it in their thread.
    opened boolean NOT NULL,
    -- A mail was handed over; true for the other ways.
    sent boolean NOT NULL,
    PRIMARY KEY (contribution, theme, word, channel)
);
CREATE INDEX engagement_tellings_of_a_theme ON engagement_tellings (theme, contribution);

-- How many people a small service sees in a month, for the small-place guard.
CREATE TABLE engagement_small_places (
    organisation_id uuid NOT NULL,
    people_a_month bigint NOT NULL,
    PRIMARY KEY (organisation_id)
);
