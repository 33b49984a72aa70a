-- Only the desk of replies is read service by service; what has just been shared need not be entered here.
DROP INDEX engagement_desks_of_a_service;
CREATE INDEX engagement_replies_of_a_service ON engagement_contributions (organisation_id, rank, id) WHERE desk = 'reply';
