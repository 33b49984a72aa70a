//! The catalogue of all series as DCAT in JSON-LD (W3C, Data Catalog Vocabulary), which data portals read by themselves.

use kernel::Time;
use serde_json::{Value, json};

/// One file of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What people call it.
    pub title: String,
    /// Where it can be fetched.
    pub address: String,
    /// Its media type, such as `text/csv`.
    pub media_type: String,
    /// Its length in bytes and SHA-256 over them, when it is known.
    pub sum: Option<crate::tables::FileSum>,
}

/// One series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it counts.
    pub about: String,
    /// Its page.
    pub address: String,
    /// When it first came out, and when it was last changed.
    pub issued: Time,
    /// When it was last changed.
    pub modified: Time,
    /// The release that is out now.
    pub release: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// The address of the licence.
    pub licence: String,
    /// Its files.
    pub files: Vec<File>,
}

/// The catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// Its own address.
    pub address: String,
    /// What people call it.
    pub title: String,
    /// What is in it.
    pub about: String,
    /// Who publishes it, and their address.
    pub publisher: (String, String),
    /// The language of its words: `en`.
    pub language: String,
    /// When anything in it last changed.
    pub modified: Time,
    /// Its series.
    pub series: Vec<Entry>,
}

/// The catalogue as JSON-LD.
pub fn catalogue(all: &Catalogue) -> Value {
    let (name, home) = &all.publisher;
    let words = |text: &str| words(all, text);
    let publisher = json!({ "@id": home, "@type": "foaf:Agent", "foaf:name": name });
    let entries: Vec<Value> = all.series.iter().map(|entry| dataset(all, entry)).collect();
    json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": all.address,
        "@type": "dcat:Catalog",
        "dct:title": words(&all.title),
        "dct:description": words(&all.about),
        "dct:language": all.language,
        "dct:modified": moment(all.modified),
        "dct:publisher": publisher,
        "dcat:dataset": entries,
    })
}

fn words(all: &Catalogue, text: &str) -> Value {
    json!({ "@language": all.language, "@value": text })
}

fn dataset(all: &Catalogue, entry: &Entry) -> Value {
    json!({
        "@id": entry.address,
        "@type": "dcat:Dataset",
        "dct:identifier": entry.id,
        "dct:title": words(all, &entry.title),
        "dct:description": words(all, &entry.about),
        "dct:issued": moment(entry.issued),
        "dct:modified": moment(entry.modified),
        "dct:license": { "@id": entry.licence },
        "dct:publisher": { "@id": all.publisher.1 },
        "dcat:version": entry.release,
        "dcat:landingPage": { "@id": entry.address },
        "dcat:keyword": entry.keywords.iter().map(|word| words(all, word)).collect::<Vec<_>>(),
        "dcat:distribution": entry.files.iter().map(|file| distribution(file, entry)).collect::<Vec<_>>(),
    })
}

fn moment(time: Time) -> Value {
    json!({ "@type": "xsd:dateTime", "@value": time.to_string() })
}

fn distribution(file: &File, entry: &Entry) -> Value {
    let mut all = json!({
        "@id": file.address,
        "@type": "dcat:Distribution",
        "dct:title": file.title,
        "dct:license": { "@id": entry.licence },
        "dcat:downloadURL": { "@id": file.address },
        "dcat:accessURL": { "@id": entry.address },
        "dcat:mediaType": { "@id": format!("http://www.iana.org/assignments/media-types/{}", file.media_type) },
    });
    if let (Some(all), Some(sum)) = (all.as_object_mut(), &file.sum) {
        let bytes = json!({ "@type": "xsd:nonNegativeInteger", "@value": sum.bytes.to_string() });
        all.insert("dcat:byteSize".to_owned(), bytes);
        let algorithm = json!({ "@id": "spdx:checksumAlgorithm_sha256" });
        let value = json!({ "@type": "xsd:hexBinary", "@value": sum.sha256 });
        let checksum = json!({ "@type": "spdx:Checksum", "spdx:algorithm": algorithm, "spdx:checksumValue": value });
        all.insert("spdx:checksum".to_owned(), checksum);
    }
    all
}
