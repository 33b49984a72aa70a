//! A file that is taken away is nothing else, whatever its name was.

use super::house::house;
use crate::attachment::{Attachment, CSV};
use axum::{body::Body, response::IntoResponse};
use http::header;

fn named(name: &str) -> String {
    let answer = Attachment::new(name, CSV, Vec::new()).into_response();
    answer.headers()[header::CONTENT_DISPOSITION].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_file_that_is_taken_away_comes_with_its_name_its_media_type_and_who_may_keep_it() {
    let house = house().await;
    for (path, keeping) in [("/file/private", "no-store"), ("/file/public", "public, no-cache"), ("/file/unsaid", "")] {
        let answer = house.get(path).await;
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, "a,b"));
        assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8; header=present");
        assert_eq!(answer.header("content-disposition"), "attachment; filename=\"rows.csv\"");
        assert_eq!(answer.header("cache-control"), keeping);
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}

#[test]
fn no_name_of_a_file_breaks_out_of_its_header_or_is_a_path() {
    assert_eq!(named("My rows.csv"), "attachment; filename=\"My rows.csv\"");
    assert_eq!(named("a\"; filename=\"b.html"), "attachment; filename=\"a; filename=b.html\"");
    assert_eq!(named("..\\up/../č\r\nSet-Cookie: a.pdf"), "attachment; filename=\"..up-..-Set-Cookie: a.pdf\"");
    assert_eq!(named("\u{202e}fdp.\u{7f}"), "attachment; filename=\"fdp.\"");
}

#[tokio::test]
async fn a_file_may_be_read_piece_by_piece() {
    let pieces = ["a", ",", "b"].map(|piece| Ok::<_, std::io::Error>(piece.to_owned()));
    let body = Body::from_stream(futures_util::stream::iter(pieces));
    let answer = Attachment::new("rows.csv", CSV, body).private().into_response();
    let bytes = axum::body::to_bytes(answer.into_body(), 10).await.unwrap();
    assert_eq!(bytes, "a,b");
}
