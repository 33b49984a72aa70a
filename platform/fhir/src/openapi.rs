//! The part of the OpenAPI document that is about this face. What each resource type can do stands in its own description,
//! `/fhir/R4/metadata`.

use serde_json::{Value, json};

/// The part of the OpenAPI document that is about this face.
pub fn openapi() -> Value {
    let resource = json!({ "application/fhir+json": { "schema": { "type": "object", "required": ["resourceType"] } } });
    let said = |words: &str| json!({ "description": words, "content": resource });
    let kind = json!({ "name": "type", "in": "path", "required": true, "schema": { "type": "string" }, "example": "Questionnaire" });
    let id = json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "pattern": "^[A-Za-z0-9.-]{1,64}$" } });
    let query = |name: &str, what: &str| json!({ "name": name, "in": "query", "description": what, "schema": { "type": "string" } });
    let common = [
        query("_id", "Ids, with commas between them"),
        query("_count", "Rows on a page: 20, at most 100; 0 only counts"),
        query("_total", "accurate or estimate counts over all pages"),
        query("_summary", "count only counts"),
    ];
    let of_kind: Vec<&Value> = std::iter::once(&kind).chain(&common).collect();
    let refused = said("An OperationOutcome says why not");
    json!({ "paths": {
        "/fhir/R4/metadata": { "get": { "operationId": "fhirMetadata", "summary": "What this FHIR face can do",
            "responses": { "200": said("A CapabilityStatement"), "406": refused } } },
        "/fhir/R4/{type}": {
            "get": { "operationId": "fhirSearch", "summary": "Finds resources of a type", "parameters": of_kind,
                "responses": { "200": said("A Bundle"), "400": refused, "401": refused, "404": refused, "406": refused } },
            "post": { "operationId": "fhirCreate", "summary": "Sends a new resource", "parameters": [kind],
                "requestBody": { "required": true, "content": resource },
                "responses": { "201": said("It was taken; Location is its address"), "400": refused, "401": refused,
                    "404": refused, "405": refused, "413": refused, "415": refused, "422": refused } } },
        "/fhir/R4/{type}/_search": { "post": { "operationId": "fhirSearchPosted", "summary": "Finds resources of a type",
            "parameters": [kind],
            "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object" } } } },
            "responses": { "200": said("A Bundle"), "400": refused, "401": refused, "404": refused, "415": refused } } },
        "/fhir/R4/{type}/{id}": { "get": { "operationId": "fhirRead", "summary": "Reads one resource", "parameters": [kind, id],
            "responses": { "200": said("The resource"), "401": refused, "404": refused, "406": refused, "410": refused } } },
    } })
}
