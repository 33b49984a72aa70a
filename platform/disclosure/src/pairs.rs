//! Maps whose keys are no text, as lists of pairs.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

pub(crate) fn serialize<S: Serializer, K: Serialize, V: Serialize>(
    map: &BTreeMap<K, V>,
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_seq(map)
}

pub(crate) fn deserialize<'a, D, K, V>(from: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'a>,
    K: Deserialize<'a> + Ord,
    V: Deserialize<'a>,
{
    Ok(Vec::<(K, V)>::deserialize(from)?.into_iter().collect())
}
