//! The fixtures that our components do not follow, each with its reason. A listed one that starts to work, or one that is
//! not listed and fails, fails the test.

const GONE: &str = "a place without a choice has no meaning here: a list holds only what is shown";
const SLOT: &str = "slots take any markup into the navigation; the frame has its own places for that";

/// (component, fixture, why not).
pub(super) const UNSUPPORTED: &[(&str, &str, &str)] = &[
    (
        "button",
        "start link with html",
        "the label of a button that begins something is words, which need no span around them",
    ),
    ("checkboxes", "with falsy values", GONE),
    ("radios", "with falsy items", GONE),
    ("pagination", "with empty items", GONE),
    ("service-navigation", "with language navigation", SLOT),
    ("service-navigation", "with right-aligned language navigation", SLOT),
    ("service-navigation", "inverse with language navigation", SLOT),
    ("service-navigation", "with slotted content", SLOT),
    ("service-navigation", "with `inline` end slot", SLOT),
];
