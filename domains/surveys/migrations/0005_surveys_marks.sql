-- Forty bits of a response's id: the sum of those that count tells at once whether any came or went since somebody looked. 0 on a
-- response that was there before this column: then they are compared one by one.
ALTER TABLE surveys_responses ADD COLUMN mark bigint NOT NULL DEFAULT 0;
CREATE INDEX surveys_responses_marks ON surveys_responses (survey, version_id, state, mark);
