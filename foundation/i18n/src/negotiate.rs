use kernel::Language;

/// The language of the product that a browser's `Accept-Language` header likes best; English when it likes none of ours.
pub fn negotiate(accept_language: &str) -> Language {
    let mut best: Option<(u16, Language)> = None;
    for wish in accept_language.split(',').take(50) {
        let mut parts = wish.split(';').map(str::trim);
        let Some(language) = parts.next().and_then(spoken) else { continue };
        let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1_000, thousandths);
        // Of equal wishes the first counts.
        if weight > 0 && best.is_none_or(|(heaviest, _)| weight > heaviest) {
            best = Some((weight, language));
        }
    }
    best.map_or(Language::English, |(_, language)| language)
}

fn spoken(tag: &str) -> Option<Language> {
    let main = tag.split(['-', '_']).next().unwrap_or(tag);
    match main.to_ascii_lowercase().as_str() {
        "en" => Some(Language::English),
        "ga" => Some(Language::Irish),
        "sr" | "sh" => Some(Language::Serbian),
        _ => None,
    }
}

fn thousandths(weight: &str) -> u16 {
    let weight = weight.parse::<f32>().unwrap_or(0.0).clamp(0.0, 1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
    let thousandths = (weight * 1_000.0) as u16;
    thousandths
}
