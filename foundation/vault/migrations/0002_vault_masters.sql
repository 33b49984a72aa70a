-- Only two rare commands of the operator ask which master key wraps what, and they may walk over all keys.
DROP INDEX vault_keys_by_master;
