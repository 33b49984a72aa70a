//! What can be done here, as CapabilityStatement says it.

use crate::{Faces, VERSION};
use serde_json::{Value, json};

/// When what is said here last changed.
const DATE: &str = "2026-11-22";
/// How one signs in, for whoever writes a program.
const SECURITY: &str = "What is published is open. Everything else needs the session cookie of somebody signed in, as the rest of \
    the interface for programs does; each domain shows what that person's part may see. Answers carry no headers for scripts of other sites.";

/// The statement, made of the faces. `base` is the address of the face, `name` that of the house.
pub fn capability(faces: &Faces, base: &str, name: &str) -> Value {
    let resources: Vec<Value> = faces.kinds().into_iter().map(|kind| resource(faces, kind)).collect();
    let mut rest = json!({ "mode": "server", "security": { "cors": false, "description": SECURITY } });
    // FHIR knows no empty lists.
    if let (Value::Object(fields), false) = (&mut rest, resources.is_empty()) {
        fields.insert("resource".to_owned(), Value::Array(resources));
    }
    json!({
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": DATE,
        "kind": "instance",
        "software": { "name": "Comhar", "version": env!("CARGO_PKG_VERSION") },
        "implementation": { "description": name, "url": base },
        "fhirVersion": VERSION,
        "format": ["application/fhir+json", "json"],
        "rest": [rest],
    })
}

fn resource(faces: &Faces, kind: &str) -> Value {
    let creates = faces.of(kind).any(|owned| owned.face.create.is_some());
    let codes = ["read", "search-type"].into_iter().chain(creates.then_some("create"));
    let interactions: Vec<Value> = codes.map(|code| json!({ "code": code })).collect();
    let own =
        faces.parameters(kind).into_iter().map(|known| json!({ "name": known.name, "type": known.kind.as_str() }));
    let parameters: Vec<Value> = std::iter::once(json!({ "name": "_id", "type": "token" })).chain(own).collect();
    let mut profiles: Vec<&str> = faces.of(kind).flat_map(|owned| owned.face.profiles).copied().collect();
    profiles.sort_unstable();
    profiles.dedup();
    let mut resource = json!({
        "type": kind,
        "interaction": interactions,
        "versioning": "no-version",
        "conditionalCreate": false,
        "searchParam": parameters,
    });
    if let (Value::Object(fields), false) = (&mut resource, profiles.is_empty()) {
        fields.insert("supportedProfile".to_owned(), json!(profiles));
    }
    resource
}
