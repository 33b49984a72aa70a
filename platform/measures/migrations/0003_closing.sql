-- Periods that were closed, and each time that one was counted again. Revision 0 is the closing.
CREATE TABLE measures_closings (
    -- As periods are written: 2026-03, 2026Q1.
    period text NOT NULL,
    revision bigint NOT NULL,
    -- Why it was counted again; empty for the closing.
    reason text NOT NULL,
    at timestamptz NOT NULL,
    -- Who; nobody once they are erased.
    by_person uuid,
    PRIMARY KEY (period, revision)
);

-- What the figures of a closed period were. A revision keeps those alone that are other than before, and what stood there
-- stays. Figures, not rows: no person is in here, so an erasure changes nothing that was final.
CREATE TABLE measures_frozen (
    period text NOT NULL,
    definition text NOT NULL,
    -- The nil id: the whole.
    node uuid NOT NULL,
    revision bigint NOT NULL,
    -- By which version of the definition.
    version bigint NOT NULL,
    body jsonb NOT NULL,
    PRIMARY KEY (period, definition, node, revision)
);
CREATE INDEX measures_frozen_of ON measures_frozen (definition, node);
