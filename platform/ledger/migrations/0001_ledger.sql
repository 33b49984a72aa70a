-- One line for each change: who, in which part, did what, to which thing. Never the words that somebody wrote.
-- Lines of people without a name carry a blurred time, an untimed id and no subject.
CREATE TABLE ledger_lines (
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    verb text NOT NULL,
    role text NOT NULL,
    person uuid,
    subject_domain text,
    subject uuid,
    break_glass boolean NOT NULL,
    note jsonb NOT NULL,
    -- When the line may be chained: at once, or when the hour, day or week that blurs it is over.
    ripe_at timestamptz NOT NULL,
    chained boolean NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ledger_lines_ripe ON ledger_lines (ripe_at, id) WHERE chained = false;
CREATE INDEX ledger_lines_subject ON ledger_lines (subject, at, id) WHERE subject IS NOT NULL;
CREATE INDEX ledger_lines_person ON ledger_lines (person, at, id) WHERE person IS NOT NULL;

-- The chain: each link is the hash of the link before it and of one line.
CREATE TABLE ledger_chain (
    position bigint NOT NULL,
    line uuid NOT NULL,
    link bytea NOT NULL,
    PRIMARY KEY (position)
);
CREATE UNIQUE INDEX ledger_line_chained_once ON ledger_chain (line);

-- Events on their way to their hearers, written with the change they tell of.
CREATE TABLE ledger_outbox (
    id uuid NOT NULL,
    event text NOT NULL,
    payload jsonb NOT NULL,
    PRIMARY KEY (id)
);
