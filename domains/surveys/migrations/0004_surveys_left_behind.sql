-- What a file brought and a survey has no place for: shown to its makers until one of them has read it.
CREATE TABLE surveys_left_behind (
    survey uuid NOT NULL REFERENCES surveys_surveys (id),
    -- Each with the place where it stood and what it is, in a sentence.
    parts jsonb NOT NULL,
    PRIMARY KEY (survey)
);
