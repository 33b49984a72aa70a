use i18n::Catalogue;
use kernel::Language;

#[test]
fn the_language_files_match() {
    let problems = i18n::parity(&[crate::LOCALES]);
    assert!(problems.is_empty(), "{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_word_of_the_closed_lists_and_every_refusal_has_its_sentence() {
    use crate::model::*;
    let words = Catalogue::new(&[crate::LOCALES]).words(Language::English);
    let of = |topic: &str, all: &[&str]| -> Vec<String> {
        all.iter().map(|word| format!("organisations-{topic}-{}", word.replace('_', "-"))).collect()
    };
    let mut keys = Vec::new();
    keys.extend(of("kind", &OrganisationKind::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()));
    keys.extend(of("what", &ServiceKind::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()));
    keys.extend(of("ages", &Ages::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()));
    keys.extend(of("setting", &Setting::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()));
    keys.extend(of("place", &Place::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()));
    keys.extend(of("hierarchy", &Hierarchy::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()));
    keys.extend(of("confidence", &Confidence::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()));
    keys.extend(crate::ALL_VERBS.iter().map(|verb| format!("audit-{}", verb.replace(['.', '_'], "-"))));
    use crate::rules::{contact::*, service::*, tree::*};
    let refusals = [
        WITHIN_ITSELF,
        LATER_MOVE_PLANNED,
        NAME_NEEDED,
        NAME_TOO_LONG,
        NOT_UNDER_A_SERVICE,
        PARENT_ENDED,
        CHANGED_MEANWHILE,
        SERVICE_CLOSED,
        INSTEAD_NEEDED,
        CLOSED_BEFORE_OPENED,
        HOURS_OVERLAP,
        CONTACT_UNUSABLE,
        NUMBER_NEEDED,
        CHECKED_AHEAD,
        CHECKED_LATER,
    ];
    keys.extend(refusals.iter().map(kernel::Refusal::key));
    let missing: Vec<_> = keys.iter().filter(|key| !words.has(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
