-- A time in which a survey may be answered on a tablet without a network. The private half of its key lies sealed under a key of
-- its own, whose subject is this row; that key is destroyed after the last day, and `sealed` with it.
CREATE TABLE surveys_offline (
    id uuid NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    -- The public half, as SEC 1 writes a point of P-256 in full.
    public_key bytea NOT NULL,
    sealed bytea,
    -- The last day of answering. What waits on a tablet may come for some days more.
    until date NOT NULL,
    -- So many envelopes could not be taken, counted when the time was over.
    refused bigint NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX surveys_one_offline ON surveys_offline (survey) WHERE sealed IS NOT NULL;
CREATE INDEX surveys_offline_of ON surveys_offline (survey, until DESC, id);

-- Envelopes that came, by a keyed hash of their id: the same one sent again adds nothing. The rows go when the time is over.
CREATE TABLE surveys_offline_taken (
    lookup bytea NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    became text NOT NULL,
    PRIMARY KEY (lookup),
    CONSTRAINT surveys_offline_became_is_known CHECK (became IN ('taken', 'unreadable', 'unfit'))
);
CREATE INDEX surveys_offline_taken_of ON surveys_offline_taken (survey, became);
