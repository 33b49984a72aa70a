mod glass;
mod hats;
mod house;
mod leave;
mod organisation_sign_in;
mod pages;
mod passkeys;
mod password;
mod privacy;
mod rules;
mod sessions;
mod sign_in;
mod support;
mod words;

pub(crate) use house::{House, migrations};
