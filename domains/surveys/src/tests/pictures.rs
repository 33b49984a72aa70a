//! Pictures of one's own: what is taken, what is kept of it, and who sees it.

use super::{
    House, both, browser_of, in_a_house, is_well_made,
    made::{asked, item},
    refusal,
};
use crate::{
    commands::{self, Edit, From, MakeForm},
    model::{Survey, SurveyId},
    rules::{
        edit::{self, PictureStep, Shows},
        picture::{self, Picture, prepare},
    },
};
use db::Read;
use http::Method;
use http_body_util::BodyExt;
use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};
use kernel::{Caller, Outcome, SeededRandom};
use questionnaires::{
    Kind, OwnPicture, Tag,
    interchange::{NotCarried, PictureLeft},
};
use std::io::Cursor;

pub(super) const PLANTED: &str = "53.3498-6.2603-planted";

fn coloured(width: u32, height: u32) -> DynamicImage {
    let light = |number: u32| u8::try_from(number % 256).unwrap();
    let pixel = |x: u32, y: u32| image::Rgb([light(x), light(y), light(x * y)]);
    RgbImage::from_fn(width, height, pixel).into()
}

fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    image.write_to(&mut file, format).unwrap();
    file.into_inner()
}

pub(super) fn png(width: u32, height: u32) -> Vec<u8> {
    file(&coloured(width, height), ImageFormat::Png)
}

pub(super) fn holds(bytes: &[u8], what: &str) -> bool {
    bytes.windows(what.len()).any(|part| part == what.as_bytes())
}

fn code<T>(done: Result<T, kernel::Refusal>) -> &'static str {
    done.map_or_else(|refusal| refusal.code, |_| "done")
}

/// A JPEG picture lying on its side, with where it was taken and another file behind it.
pub(super) fn telling(width: u32, height: u32) -> Vec<u8> {
    let plain = file(&coloured(width, height), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(PLANTED.as_bytes());
    let mut whole = plain[..2].to_vec();
    whole.extend_from_slice(&[0xFF, 0xE1]);
    whole.extend_from_slice(&u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    whole.extend_from_slice(&exif);
    whole.extend_from_slice(&plain[2..]);
    whole.extend_from_slice(format!("PK\x03\x04<script>{PLANTED}</script>").as_bytes());
    whole
}

/// A part of a PNG file, with its sum.
pub(super) fn chunk(name: &[u8; 4], inside: &[u8]) -> Vec<u8> {
    let body: Vec<u8> = name.iter().chain(inside).copied().collect();
    let sum = !body.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 })
    });
    let length = u32::try_from(inside.len()).unwrap().to_be_bytes();
    [&length[..], &body, &sum.to_be_bytes()].concat()
}

/// A PNG file with a further part behind its head, which is 33 bytes long.
pub(super) fn with_part(png: &[u8], part: &[u8]) -> Vec<u8> {
    [&png[..33], part, &png[33..]].concat()
}

#[test]
fn a_picture_is_known_by_its_content_and_is_drawn_anew() {
    for (format, kind) in
        [(ImageFormat::Png, "image/png"), (ImageFormat::Jpeg, "image/jpeg"), (ImageFormat::WebP, "image/png")]
    {
        let kept = prepare(&file(&coloured(64, 48), format)).unwrap();
        assert_eq!((kept.kind, kept.width, kept.height), (kind, 64, 48), "{format:?}");
        let again = image::load_from_memory(&kept.bytes).unwrap();
        assert_eq!((again.width(), again.height()), (64, 48));
    }
    let clear = RgbaImage::from_pixel(20, 10, image::Rgba([10, 20, 30, 0]));
    let kept = prepare(&file(&clear.into(), ImageFormat::WebP)).unwrap();
    assert_eq!(kept.kind, "image/png");
    assert!(image::load_from_memory(&kept.bytes).unwrap().color().has_alpha(), "what is clear stays clear");
    let large = prepare(&file(&coloured(3_000, 1_500), ImageFormat::Jpeg)).unwrap();
    assert_eq!((large.width, large.height), (picture::KEPT_SIDE, 600));
}

#[test]
fn nothing_of_a_file_is_kept_but_what_can_be_seen() {
    let sent = telling(64, 48);
    assert!(holds(&sent, PLANTED));
    let kept = prepare(&sent).unwrap();
    assert_eq!((kept.width, kept.height), (48, 64), "the right way up");
    assert!(!holds(&kept.bytes, PLANTED) && !holds(&kept.bytes, "Exif") && !holds(&kept.bytes, "script"));
    let said = chunk(b"tEXt", format!("Comment\0{PLANTED}").as_bytes());
    let mut sent = with_part(&png(40, 30), &said);
    sent.extend_from_slice(PLANTED.as_bytes());
    assert!(!holds(&prepare(&sent).unwrap().bytes, PLANTED));
}

#[test]
fn what_is_no_picture_is_damaged_or_moves_is_not_taken() {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let gif = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
    let wrong: [&[u8]; 8] = [
        svg,
        gif,
        b"<html>",
        b"",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe1\xff\xff",
        b"RIFF\x04\0\0\0WEBP",
    ];
    for bytes in wrong {
        assert_eq!(code(prepare(bytes)), "surveys_picture_wrong", "{bytes:?}");
    }
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let whole = file(&coloured(200, 200), format);
        for part in [whole.len() / 3, whole.len() / 2, whole.len() - 40] {
            assert_eq!(code(prepare(&whole[..part])), "surveys_picture_wrong", "{format:?} {part}");
        }
    }
    let small_one_first = telling(200, 200);
    assert_eq!(code(prepare(&small_one_first[..small_one_first.len() / 2])), "surveys_picture_wrong");
    let moving = with_part(&png(40, 30), &chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]));
    assert_eq!(code(prepare(&moving)), "surveys_picture_moves");
}

#[test]
fn a_picture_that_would_fill_the_memory_is_not_unpacked() {
    let head = |width: u32, height: u32| {
        let inside = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
        [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &inside), &png(4, 4)[33..]].concat()
    };
    for (width, height) in [(30_000, 30_000), (12_001, 1), (1, 2_000_000), (6_000, 6_000)] {
        assert_eq!(code(prepare(&head(width, height))), "surveys_picture_too_large", "{width} {height}");
    }
    assert_eq!(code(prepare(&vec![0xFF; picture::MOST_BYTES + 1])), "surveys_picture_too_large");
}

#[test]
fn a_picture_has_words_or_says_that_it_only_decorates() {
    let mut whole = asked();
    let mark = "0123456789abcdef0123456789abcdef";
    let own = OwnPicture { mark, width: 60, height: 40 };
    let shown = |shows| PictureStep::Shown(Some(("image/png", own)), shows);
    assert_eq!(
        code(edit::set_picture(&mut whole.clone(), "q1", shown(Shows::Words("  ")))),
        "surveys_picture_wordless"
    );
    let only_words = PictureStep::Shown(None, Shows::Words("A door"));
    assert_eq!(code(edit::set_picture(&mut whole.clone(), "q1", only_words)), "surveys_picture_missing");
    assert_eq!(code(edit::set_picture(&mut whole, "q9", shown(Shows::Decorates))), "surveys_not_now");
    edit::set_picture(&mut whole, "q1", shown(Shows::Words("A red door"))).unwrap();
    assert_eq!(edit::pictures(&whole).into_iter().collect::<Vec<_>>(), [mark]);
    let said = |whole: &questionnaires::Questionnaire| whole.items[0].media[0].words.exactly("en").map(str::to_owned);
    assert_eq!(said(&whole).as_deref(), Some("A red door"));
    let places = crate::rules::languages::texts(&whole);
    assert!(places.iter().any(|(place, _)| place == "item.q1.media-0"), "its words are translated");
    edit::set_picture(&mut whole, "q1", PictureStep::Shown(None, Shows::Decorates)).unwrap();
    assert_eq!((said(&whole), whole.items[0].media.len()), (None, 1));
    edit::set_picture(&mut whole, "q1", PictureStep::Gone).unwrap();
    assert_eq!(whole, asked());
    let forged = |source: &str| questionnaires::Media { source: source.into(), ..questionnaires::Media::default() };
    for source in [
        "picture:",
        "picture:..%2f.1x1",
        "picture:0123456789abcdef0123456789abcdeF.1x1",
        "picture:0123456789abcdef0123456789abcdef.0x1",
    ] {
        assert_eq!(forged(source).own_picture(), None, "{source}");
    }
    let mut page = item("q5", Kind::Page, "A page");
    page.items = vec![item("q6", Kind::Note, "Read")];
    whole.items.push(page);
    assert_eq!(code(edit::set_picture(&mut whole, "q5", shown(Shows::Decorates))), "surveys_not_now");
    edit::set_picture(&mut whole, "q6", shown(Shows::Decorates)).unwrap();
    assert_eq!(edit::forget_pictures(&mut whole), ["q6"]);
    assert!(edit::pictures(&whole).is_empty());
}

pub(super) fn drawn(width: u32) -> Picture {
    prepare(&png(width, 20)).unwrap()
}

impl House {
    pub(super) async fn shows(&self, by: &Caller, id: SurveyId, (item, picture): (&str, &Picture)) -> Outcome<()> {
        let seen = self.told(by, id).await.newest.head.version;
        commands::show_picture(&self.app, by, (id, seen), (item, Some(picture), Shows::Words("A door"))).await
    }

    pub(super) async fn pictures_kept(&self) -> i64 {
        let (count,): (i64,) =
            self.app.db().one("SELECT CAST(count(*) AS bigint) FROM surveys_pictures p", &[]).await.unwrap();
        count
    }

    async fn meets(&self, survey: &Survey, picture: &Picture) -> &'static str {
        refusal(commands::find_picture(&self.app, &self.nobody(), &survey.link, &picture.mark(survey.id)).await)
    }
}

both! {
    async fn a_picture_lies_with_its_version_and_is_seen_by_whoever_may_see_that(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        let (first, second) = (drawn(40), drawn(50));
        house.shows(&lead, survey.id, ("q1", &first)).await.unwrap();
        house.shows(&lead, survey.id, ("q1", &first)).await.unwrap();
        assert_eq!(house.pictures_kept().await, 1);
        let mark = first.mark(survey.id);
        let found = commands::see_picture(&house.app, &lead, survey.id, &mark).await.unwrap();
        assert_eq!((found.kind.as_str(), found.bytes, found.for_everybody), ("image/png", first.bytes.clone(), false));
        assert_eq!(house.meets(&survey, &first).await, "absent", "nobody outside sees a draft");
        assert_ne!(refusal(commands::see_picture(&house.app, &house.nobody(), survey.id, &mark).await), "done");
        assert_ne!(refusal(commands::see_picture(&house.app, &house.person(), survey.id, &mark).await), "done");
        house.shows(&lead, survey.id, ("q1", &second)).await.unwrap();
        assert_eq!(house.pictures_kept().await, 1, "the one that was replaced is gone");
        assert_eq!(refusal(commands::see_picture(&house.app, &lead, survey.id, &mark).await), "absent");
        let nobody = house.nobody();
        let forged = ("q1", Some(&first), Shows::Decorates);
        let done = commands::show_picture(&house.app, &nobody, (survey.id, 1), forged).await;
        assert_ne!(refusal(done), "done");
        house.opened(&lead, survey.id).await;
        assert_eq!(house.meets(&survey, &second).await, "done");
        assert_eq!(house.meets(&survey, &first).await, "absent");
        assert_eq!(refusal(house.shows(&lead, survey.id, ("q1", &first)).await), "surveys_not_now", "it stands still");
        commands::start_version(&house.app, &lead, survey.id).await.unwrap();
        assert_eq!(house.pictures_kept().await, 2);
        house.shows(&lead, survey.id, ("q1", &first)).await.unwrap();
        assert_eq!(house.meets(&survey, &second).await, "done", "the open version shows what it showed");
        assert_eq!(house.meets(&survey, &first).await, "absent");
        house.is_sound().await;
    }

    async fn a_removed_question_brings_its_picture_back_and_a_copy_has_its_own(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        let picture = drawn(40);
        house.shows(&lead, survey.id, ("q1", &picture)).await.unwrap();
        house.edit(&lead, survey.id, Edit::Remove("q1")).await.unwrap();
        assert_eq!(house.pictures_kept().await, 1);
        house.edit(&lead, survey.id, Edit::Undo).await.unwrap();
        let form = MakeForm { organisation: survey.organisation, title: "Again".into(), language: Tag::new("en"), from: From::Copy(survey.id) };
        let copy = commands::make_survey(&house.app, &lead, form).await.unwrap();
        assert_eq!(house.pictures_kept().await, 2);
        let seen = house.told(&lead, survey.id).await.newest.head.version;
        commands::remove_picture(&house.app, &lead, (survey.id, seen), "q1").await.unwrap();
        assert_eq!(house.pictures_kept().await, 1, "only that of the copy is left");
        let asked = house.told(&lead, copy.id).await.newest.questionnaire;
        let own = asked.items[0].media[0].own_picture().unwrap().mark.to_owned();
        commands::see_picture(&house.app, &lead, copy.id, &own).await.unwrap();
        assert_ne!(refusal(commands::see_picture(&house.app, &lead, survey.id, &own).await), "done");
        let elsewhere = MakeForm { organisation: survey.organisation, title: "File".into(), language: Tag::new("en"), from: From::File(Box::new(asked)) };
        let brought = commands::make_survey(&house.app, &lead, elsewhere).await.unwrap();
        assert!(house.told(&lead, brought.id).await.newest.questionnaire.items[0].media.is_empty());
        let left = commands::list_left_behind(&house.app, &lead, brought.id).await.unwrap();
        let named = commands::LeftBehind::Named(NotCarried::picture("q1", PictureLeft::Elsewhere));
        assert_eq!(left[0], named, "what did not come along is named");
        house.is_sound().await;
    }
}

#[test]
fn the_same_picture_has_another_mark_in_another_survey() {
    let (random, picture) = (SeededRandom::new(3), drawn(40));
    let (one, other) = (SurveyId::untimed(&random), SurveyId::untimed(&random));
    assert_eq!(picture.mark(one), picture.mark(one));
    assert_ne!(picture.mark(one), picture.mark(other));
}

#[test]
fn a_picture_is_sent_described_met_and_taken_away_on_plain_forms() {
    in_a_house(async |house| {
        let by = house.area_lead();
        let survey = house.surveyed(&by).await;
        let mut lead = browser_of(&house, by.clone());
        let question = lead.open(&format!("/surveys/{}/question/q1", survey.id)).await;
        let address = question.link("Show a picture of your own with this question");
        let page = lead.open(&address).await;
        is_well_made(&page);
        let sent = async |lead: &mut testkit_pages::Browser, more: &[(&str, &str)], bytes: &[u8]| {
            let seen = lead
                .open(&address)
                .await
                .all("main input[name=seen]")
                .next()
                .unwrap()
                .attr("value")
                .unwrap()
                .to_owned();
            let fields: Vec<(&str, &str)> =
                std::iter::once(("seen", seen.as_str())).chain(more.iter().copied()).collect();
            lead.upload(&address, &fields, bytes).await
        };
        let wordless = sent(&mut lead, &[], &png(400, 300)).await;
        assert_eq!(wordless.status, 422);
        is_well_made(&wordless);
        assert!(wordless.error_for("What the picture shows").is_some());
        let wrong = sent(&mut lead, &[("picture-words", "A <red> door")], b"<svg onload='alert(1)'/>").await;
        assert_eq!(wrong.status, 422);
        is_well_made(&wrong);
        wrong.must_say("This is no PNG, JPEG or WebP picture");
        assert_eq!(wrong.field("What the picture shows").value, "A <red> door", "no word is lost");
        let none = sent(&mut lead, &[("picture-words", "A door")], b"").await;
        none.must_say("Choose a picture.");
        assert_eq!(sent(&mut lead, &[("picture-words", "A <red> door")], &telling(400, 300)).await.status, 200);
        let page = lead.open(&address).await;
        is_well_made(&page);
        let image = |page: &testkit_pages::Page| {
            let image = page.all("main img").next().unwrap();
            [image.attr("src"), image.attr("alt"), image.attr("width")]
                .map(|value| value.unwrap_or_default().to_owned())
        };
        assert_eq!(image(&page)[1], "A <red> door");
        let preview = lead.open(&format!("/surveys/{}/preview", survey.id)).await;
        is_well_made(&preview);
        let [source, alt, width] = image(&preview);
        assert_eq!((alt.as_str(), width.as_str()), ("A <red> door", "100%"), "never wider than the page");
        assert_eq!(lead.answer(&Method::GET, &source, None).await.status(), 200);
        let mut anybody = browser_of(&house, house.nobody());
        assert_ne!(anybody.answer(&Method::GET, &source, None).await.status(), 200);
        let outside = source.replace(&format!("/surveys/{}", survey.id), &format!("/s/{}", survey.link));
        assert_eq!(anybody.answer(&Method::GET, &outside, None).await.status(), 404);

        house.opened(&by, survey.id).await;
        let met = anybody.open(&format!("/s/{}", survey.link)).await;
        is_well_made(&met);
        assert_eq!(image(&met)[0], outside);
        let answer = anybody.answer(&Method::GET, &outside, None).await;
        let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
        assert_eq!((answer.status().as_u16(), header("content-type").as_str()), (200, "image/jpeg"));
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("cache-control"), "public, max-age=31536000, immutable");
        assert!(header("content-security-policy").starts_with("default-src 'none'"));
        assert!(!holds(&answer.into_body().collect().await.unwrap().to_bytes(), PLANTED));
        for odd in ["..", "%2e%2e%2fbuild", "0123456789abcdef0123456789abcdef", "%00", "'%20or%201%3D1"] {
            let odd = anybody.answer(&Method::GET, &format!("/s/{}/picture/{odd}", survey.link), None).await;
            assert_eq!(odd.status(), 404);
        }
        let paper = lead.open(&format!("/s/{}/paper", survey.link)).await;
        let printed = paper.all("main .comhar-paper img").map(|image| image.attr("src").unwrap().to_owned());
        assert_eq!(printed.collect::<Vec<_>>(), [outside]);
    });
}

#[test]
fn a_picture_that_only_decorates_is_silent_and_one_is_taken_away_by_a_button() {
    in_a_house(async |house| {
        let by = house.area_lead();
        let survey = house.surveyed(&by).await;
        let mut lead = browser_of(&house, by.clone());
        let address = format!("/surveys/{}/question/q1/picture", survey.id);
        let seen = |told: &commands::Told| told.newest.head.version.to_string();
        let fields = [("seen", seen(&house.told(&by, survey.id).await)), ("decorates", "yes".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let sent = lead.upload(&address, &fields, &png(100, 50)).await;
        assert_eq!(sent.status, 200, "{}", sent.text());
        let preview = lead.open(&format!("/surveys/{}/preview", survey.id)).await;
        let image = preview.all("main img").next().unwrap();
        assert_eq!((image.attr("alt"), image.attr("width"), image.attr("height")), (Some(""), Some("100"), Some("50")));
        let page = lead.open(&address).await;
        assert!(page.has_button("Take the picture away"));
        let fields = [("seen", seen(&house.told(&by, survey.id).await)), ("step", "remove".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        lead.upload(&address, &fields, b"").await;
        assert_eq!(house.pictures_kept().await, 0);
        let preview = lead.open(&format!("/surveys/{}/preview", survey.id)).await;
        assert_eq!(preview.all("main img").count(), 0);
    });
}
