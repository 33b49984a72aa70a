-- Somebody may be in danger, as another capability of the house tells: where to read on, and none of what was said or by whom.
CREATE TABLE engagement_concerns (
    id uuid NOT NULL,
    organisation_id uuid,
    level text NOT NULL,
    -- The page where a safety reader reads on and says what was done.
    path text NOT NULL,
    raised_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    closed boolean NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT engagement_concern_level_is_known CHECK (level IN ('r1', 'r2', 'r3', 'r4'))
);
CREATE INDEX engagement_concerns_waiting ON engagement_concerns (due_at, id) WHERE closed = false;
