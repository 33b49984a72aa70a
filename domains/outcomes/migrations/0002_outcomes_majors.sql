-- What means the same in a measure: its versions up to the first point. What a person shares holds for the next minor version of
-- a measure, and is asked anew for the next major one.
ALTER TABLE outcomes_measures ADD COLUMN major text;
UPDATE outcomes_measures
SET major = CASE
    WHEN substr(version, 2, 1) = '.' THEN substr(version, 1, 1)
    WHEN substr(version, 3, 1) = '.' THEN substr(version, 1, 2)
    ELSE version
END;

-- For how long somebody waited: the day their referral was received, and the day of the first treatment contact.
ALTER TABLE outcomes_times ADD COLUMN referred_on date;
ALTER TABLE outcomes_times ADD COLUMN first_treatment_on date;
