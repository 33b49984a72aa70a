//! The first visit of a page with a form stays below 100 kB on the wire.

use super::house::house;
use std::io::Write;

fn dist(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/dist/{name}", env!("CARGO_MANIFEST_DIR"))).expect("run `cargo xtask assets` first")
}

fn brotli(bytes: &[u8]) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 5, 22);
    writer.write_all(bytes).unwrap();
    writer.into_inner().len()
}

#[tokio::test]
async fn the_first_visit_of_a_form_is_below_100_kb() {
    // Pages themselves travel as they are: with compression, their length would tell what secret stands in them.
    let page = house().await.get("/idea?lang=sr").await.body.len();
    let parts = [
        ("page, three times as long as this small one", page * 3),
        ("style", brotli(&dist("comhar.css"))),
        ("script", brotli(&dist("comhar.js"))),
        ("type", dist("atkinson-next-5-latin.woff2").len()),
        ("type for č, ć, š, ž, đ", dist("atkinson-next-5-latin-ext.woff2").len()),
        ("mark", dist("mark.svg").len()),
    ];
    let all: usize = parts.iter().map(|(_, bytes)| bytes).sum();
    assert!(all < 100_000, "{all} bytes: {parts:?}");
}

#[test]
fn nothing_of_the_british_government_is_in_what_we_serve() {
    let css = String::from_utf8(dist("comhar.css")).unwrap().to_lowercase();
    for theirs in ["gds transport", "crown", "#1d70b8", "#0b0c0c", "#00703c", "#ffdd00"] {
        assert!(!css.contains(theirs), "{theirs}");
    }
}

#[test]
fn styles_and_scripts_call_no_other_host() {
    for name in ["comhar.css", "comhar.js"] {
        let text =
            String::from_utf8(dist(name)).unwrap().replace("[href^=\"http", "").replace("http://www.w3.org/", "");
        assert!(!text.contains("http://") && !text.contains("https://") && !text.contains("url(//"), "{name}");
    }
}
