mod backup;
mod keyring;
mod keys;
mod sealing;

use crate::{Keyring, Vault};
use kernel::SeededRandom;

fn random() -> SeededRandom {
    SeededRandom::new(7)
}

fn vault() -> Vault {
    Vault::open(Keyring::generate(&random()))
}
