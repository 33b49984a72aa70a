//! The names that the scorings which come with the product use. Each has words in every language; a test compares them.

/// Scores that are not numbered: `goal_1` is a goal.
pub const SCORES: &[&str] = &[
    "behaviour",
    "connectedness",
    "connecting_and_belonging",
    "doing_things_i_value",
    "empowerment",
    "hope",
    "identity",
    "impairment",
    "looking_forward",
    "mastering_my_illness",
    "mean",
    "meaning",
    "metric",
    "quality_of_life",
    "raw",
    "relationship",
    "social",
    "support",
    "symptoms",
    "total",
    "treatment_satisfaction",
];

/// Scores that are numbered.
pub const NUMBERED: &[&str] = &["area", "goal", "item"];

/// Ranges of scores, as their sources name them.
pub const BANDS: &[&str] = &[
    "band-average",
    "band-clinical-range",
    "band-dissatisfied",
    "band-general-range",
    "band-healthy",
    "band-high",
    "band-low",
    "band-low-level",
    "band-mild",
    "band-moderate",
    "band-moderately-severe",
    "band-moderately-severe-or-more",
    "band-neutral",
    "band-none",
    "band-not-significant",
    "band-satisfied",
    "band-severe",
    "band-significant",
    "band-subclinical",
    "band-very-low",
    "stage-accepting-help",
    "stage-believing",
    "stage-learning",
    "stage-self-reliance",
    "stage-stuck",
];

/// What an answer that must bring help is about.
pub const SIGNS: &[&str] =
    &["life_not_worth_living", "not_safe", "plans_to_end_life", "thoughts_of_death", "thoughts_of_ending_life"];
