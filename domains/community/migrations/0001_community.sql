-- What a service offers regularly, under its own name, mapped to one of the eight kinds.
CREATE TABLE community_offers (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    names jsonb NOT NULL,
    about jsonb NOT NULL,
    place text NOT NULL,
    setting text NOT NULL,
    capacity bigint,
    opened_on date NOT NULL,
    retired_on date,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT community_offer_kind CHECK (kind IN ('drop_in', 'self_support_group', 'art_therapy', 'crisis_intervention',
        'individual_counselling', 'family_counselling', 'legal_counselling', 'education_for_employment')),
    CONSTRAINT community_offer_capacity CHECK (capacity IS NULL OR capacity > 0)
);
CREATE INDEX community_offers_of ON community_offers (organisation_id, id);

-- One meeting of an offer. People who gave no name are a number on it.
CREATE TABLE community_sessions (
    id uuid NOT NULL,
    offer_id uuid NOT NULL REFERENCES community_offers (id),
    organisation_id uuid NOT NULL,
    series uuid,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    place text NOT NULL,
    setting text NOT NULL,
    online boolean NOT NULL,
    capacity bigint,
    state text NOT NULL,
    -- A closed or amended register takes changes until then.
    edit_until timestamptz,
    anonymous bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT community_session_state CHECK (state IN ('planned', 'open', 'closed', 'locked', 'amended', 'cancelled')),
    CONSTRAINT community_session_ends_after_start CHECK (ends_at > starts_at),
    CONSTRAINT community_session_anonymous CHECK (anonymous >= 0)
);
CREATE INDEX community_sessions_of ON community_sessions (organisation_id, starts_at, id);
CREATE INDEX community_sessions_of_offer ON community_sessions (offer_id, starts_at, id);
CREATE INDEX community_sessions_going_on ON community_sessions (edit_until, id) WHERE state IN ('open', 'closed');

-- Who works at a session.
CREATE TABLE community_workers (
    session_id uuid NOT NULL REFERENCES community_sessions (id),
    person uuid NOT NULL,
    PRIMARY KEY (session_id, person)
);

-- Somebody whom a service knows: by their account, by the name they gave (sealed under a key of their own), or by a card alone.
-- When two turn out to be one person, one points at the other; `root` is where the pointing ends.
CREATE TABLE community_guests (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    account uuid,
    sealed bytea,
    merged_into uuid,
    root uuid NOT NULL,
    known_since date NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT community_guest_not_into_itself CHECK (merged_into IS NULL OR merged_into <> id)
);
CREATE UNIQUE INDEX community_guest_account ON community_guests (organisation_id, account) WHERE account IS NOT NULL;
CREATE INDEX community_guests_of ON community_guests (organisation_id, id);
CREATE INDEX community_guests_by_root ON community_guests (root, id);
CREATE INDEX community_guests_by_account ON community_guests (account) WHERE account IS NOT NULL;

-- "This was the same person", and the same taken back. Read from both sides.
CREATE TABLE community_merges (
    id uuid NOT NULL,
    guest uuid NOT NULL REFERENCES community_guests (id),
    into_guest uuid NOT NULL REFERENCES community_guests (id),
    merged_at timestamptz NOT NULL,
    merged_by uuid NOT NULL,
    undone_at timestamptz,
    undone_by uuid,
    PRIMARY KEY (id),
    CONSTRAINT community_merge_of_two CHECK (guest <> into_guest)
);
CREATE INDEX community_merges_of ON community_merges (guest, merged_at, id);
CREATE INDEX community_merges_into ON community_merges (into_guest, merged_at, id);

-- A card that the centre printed. What stands in its code is found by a keyed hash; the mark is for reading by eye.
CREATE TABLE community_cards (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    guest uuid NOT NULL REFERENCES community_guests (id),
    lookup bytea NOT NULL,
    mark text NOT NULL,
    printed_on date NOT NULL,
    revoked_on date,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX community_card_code ON community_cards (lookup);
CREATE UNIQUE INDEX community_card_mark ON community_cards (organisation_id, mark);
CREATE INDEX community_cards_of ON community_cards (guest, id);

-- Somebody was there: one row for each person and session, however often it was tapped.
CREATE TABLE community_attendances (
    id uuid NOT NULL,
    session_id uuid NOT NULL REFERENCES community_sessions (id),
    guest uuid NOT NULL REFERENCES community_guests (id),
    noted_by uuid,
    left_early boolean NOT NULL,
    online boolean NOT NULL,
    supporter boolean NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX community_attendance_once ON community_attendances (session_id, guest);
CREATE INDEX community_attendances_of ON community_attendances (guest, session_id);

-- A locked register was changed again: by whom, and why.
CREATE TABLE community_amendments (
    id uuid NOT NULL,
    session_id uuid NOT NULL REFERENCES community_sessions (id),
    amended_at timestamptz NOT NULL,
    amended_by uuid NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT community_amendment_reason CHECK (reason IN ('paper_came_late', 'somebody_forgotten', 'counted_twice',
        'wrong_session', 'person_asked'))
);
CREATE INDEX community_amendments_of ON community_amendments (session_id, amended_at, id);

-- Somebody in a crisis turned to a service. Words lie sealed under a key of this contact alone.
CREATE TABLE community_crises (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    guest uuid REFERENCES community_guests (id),
    door text NOT NULL,
    state text NOT NULL,
    ending text,
    opened_at timestamptz NOT NULL,
    ended_at timestamptz,
    due_at timestamptz,
    followed_at timestamptz,
    missed_at timestamptz,
    worker uuid,
    sealed bytea,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT community_crisis_door CHECK (door IN ('page', 'phone', 'came_in', 'at_home', 'out_of_hours')),
    CONSTRAINT community_crisis_state CHECK (state IN ('opened', 'live', 'follow_up_due', 'followed_up', 'missed')),
    CONSTRAINT community_crisis_ending CHECK (ending IS NULL OR ending IN ('settled', 'handed_over', 'emergency_services')),
    CONSTRAINT community_crisis_has_a_clock CHECK (state IN ('opened', 'live') OR (ending IS NOT NULL AND due_at IS NOT NULL))
);
CREATE INDEX community_crises_of ON community_crises (organisation_id, opened_at, id);
CREATE INDEX community_crises_due ON community_crises (due_at, id) WHERE state = 'follow_up_due';

-- How it was, without a name: an id that says nothing of when, and the month only.
CREATE TABLE community_ratings (
    id uuid NOT NULL,
    offer_id uuid NOT NULL REFERENCES community_offers (id),
    organisation_id uuid NOT NULL,
    month date NOT NULL,
    rating bigint NOT NULL,
    sealed bytea,
    PRIMARY KEY (id),
    CONSTRAINT community_rating_one_to_five CHECK (rating BETWEEN 1 AND 5)
);
CREATE INDEX community_ratings_of ON community_ratings (organisation_id, month, id);

-- A training for workers, families and people with lived experience: a number, counted apart from the people of services.
CREATE TABLE community_trainings (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    held_on date NOT NULL,
    people bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT community_training_people CHECK (people BETWEEN 1 AND 500)
);
CREATE INDEX community_trainings_of ON community_trainings (organisation_id, held_on, id);
