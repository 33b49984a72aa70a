-- Ids follow no order of time, so each index of a table of responses is one more page that every answer touches at another place. The
-- list of those that count carries their marks itself; and codes whose window is over are looked for once a day, among those that
-- are left, by going through them.
DROP INDEX surveys_responses_that_count;
DROP INDEX surveys_responses_marks;
DROP INDEX surveys_codes_over;
CREATE INDEX surveys_responses_that_count ON surveys_responses (survey, version_id, state, id, mark);
-- Where a version stands, without what it asks: rows with a whole questionnaire in them are long to pass by.
CREATE INDEX surveys_versions_heads ON surveys_versions
    (survey, major, minor, id, stage, identity, edit_days, closes_on, closing_until, author, approver, approved_on, answered, version);
