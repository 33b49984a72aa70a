-- What was found, each time it is published. The figures stand still from the day they are published, behind the small-number gate.
CREATE TABLE surveys_findings (
    id uuid NOT NULL,
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    -- The first, the second: each publication by its number.
    number bigint NOT NULL,
    stage text NOT NULL,
    found jsonb NOT NULL,
    what_next jsonb NOT NULL,
    -- Words that people wrote and that will be quoted, sealed under the survey's key.
    quotes bytea NOT NULL,
    -- The tables as they are published; nothing until then.
    tables jsonb,
    made_by uuid NOT NULL,
    checked_by uuid,
    published_on date,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT surveys_findings_stage_is_known CHECK (stage IN ('draft', 'checked', 'published')),
    CONSTRAINT surveys_findings_are_checked_by_somebody_else CHECK (checked_by IS NULL OR checked_by <> made_by),
    CONSTRAINT surveys_published_findings_have_tables CHECK (stage <> 'published' OR tables IS NOT NULL)
);
CREATE UNIQUE INDEX surveys_findings_number_taken ON surveys_findings (survey, number);
