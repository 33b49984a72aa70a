-- A survey: the whole, with its short link and what becomes of its findings.
CREATE TABLE surveys_surveys (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    -- Two words, "calm-river": in no order, so that nobody finds one survey from another.
    link text NOT NULL,
    title jsonb NOT NULL,
    about jsonb NOT NULL,
    made_by uuid NOT NULL,
    made_on date NOT NULL,
    -- 'public', or 'kept' with a reason that everybody can read.
    results text NOT NULL,
    kept_reason text,
    publish_by date,
    what_next jsonb NOT NULL,
    -- What was found, in words; nothing until it is published.
    findings jsonb NOT NULL,
    published_on date,
    -- The number of the next question: a name once given is never given again.
    next_item bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT surveys_results_are_public_or_kept CHECK (results IN ('public', 'kept')),
    CONSTRAINT surveys_kept_results_have_a_reason CHECK (results = 'public' OR kept_reason IS NOT NULL)
);
CREATE UNIQUE INDEX surveys_link_taken ON surveys_surveys (link);
CREATE INDEX surveys_of_an_organisation ON surveys_surveys (organisation_id, made_on DESC, id);

-- What is asked. It changes only while it is a draft. How people are known stands here, in this one column, and nowhere else.
CREATE TABLE surveys_versions (
    id uuid NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    major bigint NOT NULL,
    minor bigint NOT NULL,
    stage text NOT NULL,
    identity text NOT NULL,
    questionnaire jsonb NOT NULL,
    -- From which source each translation was made, so that an old one is seen at once.
    translated jsonb NOT NULL,
    scoring jsonb,
    -- For how many days somebody may change what they answered; 0: not at all.
    edit_days bigint NOT NULL,
    closes_on date,
    closing_until date,
    author uuid NOT NULL,
    -- Everybody who changed it: none of them approves it.
    writers jsonb NOT NULL,
    approver uuid,
    approved_on date,
    -- What the approver asked to be changed.
    sent_back jsonb,
    -- Who opened it although a language was out of date, and why.
    signed jsonb,
    -- The question removed last, for undoing it.
    removed jsonb,
    -- Somebody has answered it: kinds of questions and identity stay as they are for good.
    answered boolean NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT surveys_stage_is_known
        CHECK (stage IN ('draft', 'test', 'approved', 'open', 'paused', 'closing', 'closed', 'released')),
    CONSTRAINT surveys_identity_is_known CHECK (identity IN ('nobody', 'invited', 'named')),
    CONSTRAINT surveys_nobody_approves_their_own CHECK (approver IS NULL OR approver <> author),
    CONSTRAINT surveys_only_what_was_approved_opens CHECK (stage IN ('draft', 'test') OR approver IS NOT NULL)
);
CREATE UNIQUE INDEX surveys_version_number_taken ON surveys_versions (survey, major, minor);
CREATE UNIQUE INDEX surveys_one_draft ON surveys_versions (survey) WHERE stage IN ('draft', 'test', 'approved');
CREATE UNIQUE INDEX surveys_one_open ON surveys_versions (survey) WHERE stage IN ('open', 'paused');
CREATE INDEX surveys_versions_by_stage ON surveys_versions (stage, survey);

-- One person's answers, sealed as one list under the response's own key. No column says who, from where, or when beyond the week.
CREATE TABLE surveys_responses (
    id uuid NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    version_id uuid NOT NULL REFERENCES surveys_versions (id),
    major bigint NOT NULL,
    channel text NOT NULL,
    language text NOT NULL,
    -- The Monday of the week.
    week date NOT NULL,
    state text NOT NULL,
    reason text,
    sealed bytea NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT surveys_channel_is_known CHECK (channel IN ('web', 'kiosk', 'paper', 'phone', 'offline', 'api')),
    CONSTRAINT surveys_state_is_known CHECK (state IN ('counted', 'excluded', 'late', 'test', 'withdrawn')),
    CONSTRAINT surveys_excluded_has_a_reason CHECK (state <> 'excluded' OR reason IS NOT NULL)
);
CREATE INDEX surveys_responses_that_count ON surveys_responses (survey, version_id, state, id);

-- The code to edit or take back; gone when the window is over, and then the response is locked.
CREATE TABLE surveys_codes (
    response uuid NOT NULL REFERENCES surveys_responses (id),
    lookup bytea NOT NULL,
    until date NOT NULL,
    PRIMARY KEY (response)
);
CREATE UNIQUE INDEX surveys_code_taken ON surveys_codes (lookup);
CREATE INDEX surveys_codes_over ON surveys_codes (until);

-- Answers not sent yet, sealed under the draft's own key.
CREATE TABLE surveys_drafts (
    id uuid NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    version_id uuid NOT NULL REFERENCES surveys_versions (id),
    lookup bytea NOT NULL,
    sealed bytea NOT NULL,
    kept_until date NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX surveys_draft_code_taken ON surveys_drafts (lookup);
CREATE INDEX surveys_drafts_over ON surveys_drafts (kept_until);

-- Right to answer once. Only a keyed hash, without a time; deleted when used, so that used and unknown look alike.
CREATE TABLE surveys_tokens (
    lookup bytea NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    PRIMARY KEY (lookup)
);
CREATE INDEX surveys_tokens_of ON surveys_tokens (survey);

-- To whom invitations go, sealed under the survey's key; never beside a token.
CREATE TABLE surveys_contacts (
    id uuid NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    -- The last round of mails that went there; 0: none yet.
    round bigint NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX surveys_contacts_of ON surveys_contacts (survey, id);

-- How many invitations went out, and when all were reminded.
CREATE TABLE surveys_sent (
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    issued bigint NOT NULL,
    -- The round of mails that is under way or done: 1 invites, those after it remind.
    round bigint NOT NULL,
    mailed_on date,
    reminded_on date,
    PRIMARY KEY (survey)
);

-- Only with identity 'named': which response is whose.
CREATE TABLE surveys_named (
    person uuid NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    response uuid NOT NULL REFERENCES surveys_responses (id),
    PRIMARY KEY (person, survey)
);
CREATE UNIQUE INDEX surveys_named_response ON surveys_named (response);

-- How many answers are hoped for from a group. Nobody is ever turned away because of it.
CREATE TABLE surveys_targets (
    id uuid NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    item text NOT NULL,
    code text NOT NULL,
    wanted bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT surveys_target_is_above_nothing CHECK (wanted > 0)
);
CREATE UNIQUE INDEX surveys_target_once ON surveys_targets (survey, item, code);

-- Paper keyed by two people. What the first one keyed waits here, sealed under the survey's key.
CREATE TABLE surveys_papers (
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    slip text NOT NULL,
    version_id uuid NOT NULL REFERENCES surveys_versions (id),
    first_by uuid NOT NULL,
    sealed bytea NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (survey, slip),
    CONSTRAINT surveys_paper_state_is_known CHECK (state IN ('keyed_once', 'differs', 'done'))
);

CREATE TABLE surveys_tags (
    id uuid NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    name text NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX surveys_tag_taken ON surveys_tags (survey, name);

CREATE TABLE surveys_tagged (
    response uuid NOT NULL REFERENCES surveys_responses (id),
    item text NOT NULL,
    tag uuid NOT NULL REFERENCES surveys_tags (id),
    PRIMARY KEY (response, item, tag)
);
CREATE INDEX surveys_tagged_with ON surveys_tagged (tag);

-- Equality answers: no key of a response or a person, written shuffled and together.
CREATE TABLE surveys_equality (
    id uuid NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    -- The first day of the quarter.
    quarter date NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX surveys_equality_of ON surveys_equality (survey, quarter, id);

-- They wait here until at least five wait or the survey closes.
CREATE TABLE surveys_equality_waiting (
    id uuid NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    sealed bytea NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX surveys_equality_waiting_of ON surveys_equality_waiting (survey, id);
