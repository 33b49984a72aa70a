-- One key for each person or contribution, wrapped by a master key that never lies here.
-- An erased key leaves its row without the key: "erased" and "never was" are different answers.
-- No time stands here: the row of somebody without a name must not say when they came.
CREATE TABLE vault_keys (
    subject uuid NOT NULL PRIMARY KEY,
    master bigint,
    wrapped bytea,
    destroyed boolean NOT NULL,
    CONSTRAINT vault_key_is_whole_or_destroyed CHECK (
        (destroyed AND wrapped IS NULL AND master IS NULL) OR (NOT destroyed AND wrapped IS NOT NULL AND master IS NOT NULL)
    )
);

CREATE INDEX vault_keys_by_master ON vault_keys (master, subject);

-- The mark of the keyring that this database was begun with, so that a wrong keyring is told at the start.
CREATE TABLE vault_keyring (
    place bigint NOT NULL PRIMARY KEY,
    mark bytea NOT NULL
);
