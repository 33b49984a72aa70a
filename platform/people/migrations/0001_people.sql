-- What can be read of a person lies sealed under their own key; what is found by is a keyed hash.
CREATE TABLE people_accounts (
    id uuid NOT NULL,
    name bytea,
    screen_name bytea,
    mail bytea,
    mail_hash bytea,
    language text NOT NULL,
    since date NOT NULL,
    origin text NOT NULL,
    erased_on date,
    PRIMARY KEY (id),
    CONSTRAINT people_erased_is_empty CHECK (
        erased_on IS NULL OR (name IS NULL AND screen_name IS NULL AND mail IS NULL AND mail_hash IS NULL)
    )
);
CREATE UNIQUE INDEX people_mail_taken ON people_accounts (mail_hash);

CREATE TABLE people_passkeys (
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES people_accounts (id),
    credential_hash bytea NOT NULL,
    passkey bytea NOT NULL,
    label bytea NOT NULL,
    added_at timestamptz NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX people_passkey_taken ON people_passkeys (credential_hash);
CREATE INDEX people_passkeys_of ON people_passkeys (person_id, added_at);

CREATE TABLE people_passwords (
    person_id uuid NOT NULL REFERENCES people_accounts (id),
    hash bytea NOT NULL,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (person_id)
);

-- The app on a phone that shows a code. A step once used, and every step before it, is used up.
CREATE TABLE people_code_apps (
    person_id uuid NOT NULL REFERENCES people_accounts (id),
    secret bytea NOT NULL,
    last_step bigint NOT NULL,
    confirmed_at timestamptz,
    PRIMARY KEY (person_id)
);

CREATE TABLE people_recovery_codes (
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES people_accounts (id),
    code_hash bytea NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX people_recovery_code_once ON people_recovery_codes (person_id, code_hash);

-- Who somebody is to the sign-in of their organisation.
CREATE TABLE people_identities (
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES people_accounts (id),
    provider text NOT NULL,
    identity_hash bytea NOT NULL,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX people_identity_taken ON people_identities (identity_hash);
CREATE INDEX people_identities_of ON people_identities (person_id);

-- A link that was asked for. The address lies under a key of the row, since there may be no person yet.
CREATE TABLE people_links (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    person_id uuid REFERENCES people_accounts (id),
    mail_hash bytea NOT NULL,
    mail bytea NOT NULL,
    key_master bigint NOT NULL,
    key_wrapped bytea NOT NULL,
    language text NOT NULL,
    leads_to text NOT NULL,
    asked_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX people_link_token ON people_links (token_hash);
CREATE INDEX people_links_of ON people_links (mail_hash, asked_at);
CREATE INDEX people_links_over ON people_links (ends_at);

-- A step of signing in that waits for the next one, tied to one browser.
CREATE TABLE people_waits (
    token_hash bytea NOT NULL,
    what text NOT NULL,
    state jsonb NOT NULL,
    ends_at timestamptz NOT NULL,
    PRIMARY KEY (token_hash)
);
CREATE INDEX people_waits_over ON people_waits (ends_at);

CREATE TABLE people_hats (
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES people_accounts (id),
    role text NOT NULL,
    organisation_id uuid,
    begins_at timestamptz NOT NULL,
    ends_at timestamptz,
    given_by uuid,
    taken_by uuid,
    PRIMARY KEY (id)
);
CREATE INDEX people_hats_of ON people_hats (person_id, begins_at);
CREATE INDEX people_hats_at ON people_hats (organisation_id, role);

CREATE TABLE people_supporters (
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES people_accounts (id),
    supporter_id uuid NOT NULL REFERENCES people_accounts (id),
    since timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (id),
    CONSTRAINT people_not_their_own_supporter CHECK (person_id <> supporter_id)
);
CREATE UNIQUE INDEX people_supporter_once ON people_supporters (person_id, supporter_id) WHERE ended_at IS NULL;
CREATE INDEX people_supporters_of ON people_supporters (supporter_id) WHERE ended_at IS NULL;

-- The reason lies sealed under the key of the use, not of the person: it outlives their account.
CREATE TABLE people_glass (
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES people_accounts (id),
    role text NOT NULL,
    organisation_id uuid NOT NULL,
    reason bytea NOT NULL,
    begins_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (id)
);
CREATE INDEX people_glass_latest ON people_glass (begins_at, id);
CREATE INDEX people_glass_of ON people_glass (person_id, begins_at);

-- The cookie holds the token, the table its keyed hash. The name for the frame lies under a key of the session.
CREATE TABLE people_sessions (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    person_id uuid NOT NULL REFERENCES people_accounts (id),
    hat_id uuid REFERENCES people_hats (id),
    glass_id uuid REFERENCES people_glass (id),
    device text NOT NULL,
    way text NOT NULL,
    begun_at timestamptz NOT NULL,
    proved_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    idle_until timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    key_master bigint NOT NULL,
    key_wrapped bytea NOT NULL,
    frame_name bytea,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX people_session_token ON people_sessions (token_hash);
CREATE INDEX people_sessions_of ON people_sessions (person_id, begun_at);
CREATE INDEX people_sessions_over ON people_sessions (ends_at);

-- Failed tries, by a keyed hash of what was typed: known and unknown addresses are counted alike.
CREATE TABLE people_tries (
    who_hash bytea NOT NULL,
    failures bigint NOT NULL,
    last_at timestamptz NOT NULL,
    wait_until timestamptz NOT NULL,
    PRIMARY KEY (who_hash)
);
CREATE INDEX people_tries_over ON people_tries (last_at);
