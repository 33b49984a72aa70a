-- What was released, in the order of the lists of those who see many services.
CREATE INDEX engagement_released_in_order ON engagement_contributions (rank, id) WHERE released = true;
