//! Every pair of colours that stands on one another can be told apart (WCAG 2.2: 4.5 for text, 3 for shapes).

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../style/_tokens.scss");

/// (what is in front, what is behind), text that is read.
const TEXT: &[(&str, &str)] = &[
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "wash"),
    ("ink", "lough-wash"),
    ("ink", "moss-wash"),
    ("ink", "heather-wash"),
    ("ink", "furze-wash"),
    ("ink", "rowan-wash"),
    ("ink-soft", "paper"),
    ("ink-soft", "sheet"),
    ("ink-soft", "wash"),
    ("ink-soft", "lough-wash"),
    ("lough", "paper"),
    ("lough", "sheet"),
    ("lough", "lough-wash"),
    ("lough", "wash"),
    ("lough", "moss-wash"),
    ("lough-deep", "paper"),
    ("lough-deep", "sheet"),
    ("lough-deep", "lough-wash"),
    ("on-lough", "lough"),
    ("on-lough", "lough-deep"),
    ("furze-ink", "furze"),
    ("heather", "paper"),
    ("heather", "sheet"),
    ("heather", "heather-wash"),
    ("heather", "lough-wash"),
    ("rowan", "paper"),
    ("rowan", "sheet"),
    ("rowan", "rowan-wash"),
    ("on-rowan", "rowan"),
    ("on-rowan", "rowan-deep"),
    ("moss", "paper"),
    ("moss", "sheet"),
    ("moss", "moss-wash"),
];

/// Edges of fields, rings and pictures.
const SHAPES: &[(&str, &str)] = &[
    ("edge", "paper"),
    ("edge", "sheet"),
    ("edge", "wash"),
    ("lough", "paper"),
    ("lough", "sheet"),
    ("rowan", "paper"),
    ("rowan", "sheet"),
    ("heather", "sheet"),
    ("furze", "ring"),
    ("moss", "paper"),
    // Lines and bars of charts, on the page and on the bands behind them.
    ("lough", "wash"),
    ("lough", "lough-wash"),
    ("heather", "paper"),
    ("heather", "wash"),
    ("heather", "lough-wash"),
    ("moss", "sheet"),
    ("moss", "wash"),
    ("moss", "lough-wash"),
    ("ink", "lough-wash"),
    ("edge", "lough-wash"),
];

fn theme(name: &str) -> BTreeMap<String, [f64; 3]> {
    let list = TOKENS.split_once(&format!("${name}: (")).unwrap().1.split_once(");").unwrap().0;
    list.lines()
        .filter_map(|line| line.trim().trim_end_matches(',').split_once(": #"))
        .map(|(name, hex)| {
            let part = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            (name.to_owned(), [part(0), part(2), part(4)])
        })
        .collect()
}

/// Relative luminance as WCAG defines it.
fn luminance([red, green, blue]: [f64; 3]) -> f64 {
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn too_weak(pairs: &[(&str, &str)], least: f64) -> Vec<String> {
    let mut weak = Vec::new();
    for name in ["light", "dark"] {
        let colours = theme(name);
        for (front, behind) in pairs {
            let found = contrast(colours[*front], colours[*behind]);
            if found < least {
                weak.push(format!("{name}: {front} on {behind} is {found:.2}, not {least}"));
            }
        }
    }
    weak
}

#[test]
fn the_computation_gives_the_known_values() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 0.001);
    assert!((contrast([0.466_666_7; 3], [1.0; 3]) - 4.48).abs() < 0.01);
}

#[test]
fn both_themes_have_the_same_colours() {
    assert_eq!(theme("light").keys().collect::<Vec<_>>(), theme("dark").keys().collect::<Vec<_>>());
}

#[test]
fn every_text_can_be_read_on_its_ground_in_both_themes() {
    assert_eq!(too_weak(TEXT, 4.5), Vec::<String>::new());
}

#[test]
fn every_shape_can_be_seen_on_its_ground_in_both_themes() {
    assert_eq!(too_weak(SHAPES, 3.0), Vec::<String>::new());
}

#[test]
fn the_focus_ring_shows_on_every_ground() {
    // The ring is furze with a dark line around it: on each ground at least one of the two must stand out.
    for name in ["light", "dark"] {
        let colours = theme(name);
        for ground in ["paper", "sheet", "wash", "lough", "rowan", "lough-wash", "moss-wash"] {
            let seen = contrast(colours["furze"], colours[ground]).max(contrast(colours["ring"], colours[ground]));
            assert!(seen >= 3.0, "{name}: the ring on {ground} is {seen:.2}");
        }
    }
}

#[test]
fn no_style_sheet_names_a_colour_beside_the_tokens() {
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/style")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        // Paper is black and white whatever the theme.
        if !name.ends_with(".scss") || ["_tokens.scss", "_print.scss"].contains(&name.as_str()) {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let named: Vec<&str> = text
            .lines()
            .filter(|line| !line.contains("--govuk-print-text-colour"))
            .filter(|line| {
                line.split('#')
                    .skip(1)
                    .any(|rest| rest.len() >= 3 && rest.bytes().take(3).all(|byte| byte.is_ascii_hexdigit()))
            })
            .collect();
        assert_eq!(named, Vec::<&str>::new(), "{name}");
    }
}
