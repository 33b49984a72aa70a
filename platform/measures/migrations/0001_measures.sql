-- The common data set: one row for each thing that counts. No column holds an account, a name or the id of a thing: the person
-- and the source are keyed hashes under keys that lie outside the database, and nothing is finer than the day.
CREATE TABLE measures_rows (
    -- A hash of all that follows but the value and the effect of merges, so that a row says nothing of when it was written.
    id uuid NOT NULL,
    -- The thing that this row follows from.
    source uuid NOT NULL,
    -- Which sort of thing: "engagement.contribution".
    origin text NOT NULL,
    measure text NOT NULL,
    -- Whom it was told of; nothing for whoever is not known.
    told uuid,
    -- Whom it counts for: the same, or the person whom two accounts turned out to be.
    person uuid,
    -- The nil id: no place is known, so it counts for the whole alone.
    node uuid NOT NULL,
    day date NOT NULL,
    -- Empty: no kinds.
    kind text NOT NULL,
    value bigint NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX measures_rows_of ON measures_rows (source);
CREATE INDEX measures_rows_origin ON measures_rows (origin, source);
CREATE INDEX measures_rows_cell ON measures_rows (measure, node, day);
CREATE INDEX measures_rows_told ON measures_rows (told) WHERE told IS NOT NULL;

-- How often the rows of a source changed.
CREATE TABLE measures_sources (
    source uuid NOT NULL,
    generation bigint NOT NULL,
    PRIMARY KEY (source)
);

-- What changed, for those who follow. It is written with the change and gets its place in the order after the commit, so that
-- nobody waits and nobody who follows can miss a row that commits late. Kept for days only.
CREATE TABLE measures_changes (
    id uuid NOT NULL,
    source uuid NOT NULL,
    generation bigint NOT NULL,
    body jsonb NOT NULL,
    position bigint,
    placed_on date,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX measures_change_once ON measures_changes (source, generation);
CREATE UNIQUE INDEX measures_change_place_taken ON measures_changes (position) WHERE position IS NOT NULL;
CREATE INDEX measures_changes_waiting ON measures_changes (generation, id) WHERE position IS NULL;

-- The last place given; no row before the first.
CREATE TABLE measures_head (
    one bigint NOT NULL,
    position bigint NOT NULL,
    -- The change that has it: a copy of this database that went another way has another.
    last uuid,
    PRIMARY KEY (one)
);

-- Two accounts that are one person.
CREATE TABLE measures_merges (
    person uuid NOT NULL,
    counts_for uuid NOT NULL,
    PRIMARY KEY (person)
);

-- By which version of its rules each sort of things was last counted as a whole.
CREATE TABLE measures_counted (
    origin text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (origin)
);
