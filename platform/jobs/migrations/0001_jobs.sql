-- Work for later. A payload holds ids, never words or addresses that somebody gave.
-- Nothing here says when a row was made: the id is untimed, and work "at once" carries no time at all.
CREATE TABLE jobs_waiting (
    id uuid NOT NULL,
    -- 'job', 'event' (an event for one hearer) or 'timed'
    origin text NOT NULL,
    -- The kind of the job, the name of the hearer or of the timed work.
    kind text NOT NULL,
    event uuid,
    payload jsonb NOT NULL,
    -- Nothing: at once.
    run_at timestamptz,
    -- Work that somebody without a name caused: not even a failure may leave an exact time here.
    blurred boolean NOT NULL,
    attempts bigint NOT NULL,
    -- The node that runs it now; whether that node lives stands in jobs_nodes.
    holder uuid,
    -- Whether the hearer of the event has done its part.
    heard boolean NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT jobs_state_is_known CHECK (state IN ('waiting', 'given_up')),
    CONSTRAINT jobs_origin_is_known CHECK (origin IN ('job', 'event', 'timed'))
);
CREATE INDEX jobs_waiting_due ON jobs_waiting (attempts, id) WHERE state = 'waiting' AND holder IS NULL;
CREATE INDEX jobs_waiting_held ON jobs_waiting (holder) WHERE holder IS NOT NULL;
-- An event reaches each hearer once.
CREATE UNIQUE INDEX jobs_event_delivered ON jobs_waiting (event, kind) WHERE event IS NOT NULL;
-- Timed work that is not done yet is not begun a second time.
CREATE UNIQUE INDEX jobs_timed_running ON jobs_waiting (kind) WHERE origin = 'timed' AND state = 'waiting';

-- A node says here that it lives, while it holds work. The lease of its work ends with it.
CREATE TABLE jobs_nodes (
    id uuid NOT NULL,
    lease_until timestamptz NOT NULL,
    PRIMARY KEY (id)
);

-- When each timed work is due next.
CREATE TABLE jobs_timed (
    name text NOT NULL,
    next_at timestamptz NOT NULL,
    PRIMARY KEY (name)
);
