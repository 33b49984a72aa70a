-- What this house decided on the versions of definitions, step by step. A definition is a file of its domain, and its file says
-- how far it had come when it was shipped; the last step here says how far it has come in this house.
CREATE TABLE measures_steps (
    id uuid NOT NULL,
    definition text NOT NULL,
    version bigint NOT NULL,
    -- 1 for the first step of this version.
    number bigint NOT NULL,
    -- agreed, changes_wanted, approved, superseded, withdrawn
    step text NOT NULL,
    -- The stage it has after this step.
    stage text NOT NULL,
    -- For a review: who with lived experience took part, as a group in words, never a name.
    people text NOT NULL,
    -- What they said, or why it was decided so; empty when a newer version took its place.
    said text NOT NULL,
    -- When they met, or when it was decided.
    day date NOT NULL,
    at timestamptz NOT NULL,
    -- Who wrote it down; nobody once they are erased.
    by_person uuid,
    -- Made up, to show how it looks.
    invented boolean NOT NULL,
    PRIMARY KEY (id)
);
-- Two who decide at once: one finds it changed.
CREATE UNIQUE INDEX measures_step_taken ON measures_steps (definition, version, number);
CREATE INDEX measures_steps_by ON measures_steps (by_person) WHERE by_person IS NOT NULL;
