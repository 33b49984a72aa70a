-- Somebody asks the owner of an address to support them. Nobody looks whether the address has an account: its owner finds
-- the request after signing in. The address lies sealed under the key of whoever asks.
CREATE TABLE people_support_requests (
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES people_accounts (id),
    mail_hash bytea NOT NULL,
    mail bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    taken_back_at timestamptz,
    declined_at timestamptz,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX people_support_asked_once ON people_support_requests (person_id, mail_hash);
CREATE INDEX people_support_requests_to ON people_support_requests (mail_hash);
CREATE INDEX people_support_requests_over ON people_support_requests (ends_at);
