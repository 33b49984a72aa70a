//! Tests across the whole house: the permission table, the refused callers, the care of each page, the words, the rights of
//! persons, and the stories that people live through. `README.md` says where which stands.

#[cfg(test)]
mod tests;
