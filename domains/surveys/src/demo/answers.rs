//! What the invented people answer. One group is so small that no table may show it.

use crate::model::Channel;
use questionnaires::{Answers, Tag, Value};

/// One invented answer.
pub struct Told {
    /// How many days ago.
    pub days_ago: i64,
    /// By which way it came.
    pub channel: Channel,
    /// In which language.
    pub language: Tag,
    /// The answers.
    pub answers: Answers,
}

const WELL: &[&str] = &[
    "The nurse rang me back the same day.",
    "Nobody hurried me.",
    "They asked what I wanted before they told me what they could do.",
    "The peer worker had been through it too.",
    "I could bring my sister.",
    "The letter was in plain words.",
    "They remembered my name.",
    "The room with the window.",
];
const CHANGE: &[&str] = &[
    "An evening appointment once a week.",
    "Tell us why we wait, and how long.",
    "A quiet corner in the waiting room.",
    "Write the plan together with me.",
    "The phone line is busy every morning.",
    "One person who stays the same.",
    "Ask our families sooner.",
    "A bus that comes near the door.",
];

fn pick<'a>(list: &[&'a str], number: usize) -> &'a str {
    list.get(number % list.len().max(1)).copied().unwrap_or_default()
}

fn code(code: &str) -> Value {
    Value::Code(code.to_owned())
}

fn language(number: usize) -> Tag {
    match number % 9 {
        4 => Tag::new("ga"),
        7 => Tag::new("en-x-easy"),
        _ => Tag::new("en"),
    }
}

fn channel(number: usize) -> Channel {
    match number % 8 {
        2 | 5 => Channel::Kiosk,
        6 => Channel::Paper,
        7 => Channel::Phone,
        _ => Channel::Web,
    }
}

/// Forty-one answers to "Have your say": most from people who use the service, some from families, three from those who work there.
pub fn have_your_say() -> Vec<Told> {
    let one = |number: usize| {
        let who = match number {
            8 | 19 | 30 => "works",
            number if number % 3 == 1 => "family",
            number if number % 11 == 5 => "prefer_not_to_say",
            _ => "uses",
        };
        let heard = ["always", "mostly", "mostly", "sometimes", "always", "never", "not_sure"];
        let mut answers = Answers::default();
        answers.set("who", &[], vec![code(who)]);
        let rating = [4, 5, 3, 4, 2, 5, 4, 1, 3, 4].get(number % 10).copied().unwrap_or(4);
        answers.set("rating", &[], vec![Value::Whole(rating)]);
        answers.set("heard", &[], vec![code(pick(&heard, number))]);
        if number.is_multiple_of(2) {
            answers.set("works_well", &[], vec![Value::Text(pick(WELL, number / 2).to_owned())]);
        }
        if number % 3 != 2 {
            answers.set("should_change", &[], vec![Value::Text(pick(CHANGE, number / 3).to_owned())]);
        }
        if number % 5 != 4 {
            answers.set("take_part", &[], vec![Value::Yes(number % 4 != 3)]);
        }
        let days_ago = i64::try_from(20 - (number / 2).min(20)).unwrap_or_default();
        Told { days_ago, channel: channel(number), language: language(number), answers }
    };
    (0..41).map(one).collect()
}

/// Twenty-four answers of people who came to a course.
pub fn course() -> Vec<Told> {
    let one = |number: usize| {
        let mut answers = Answers::default();
        answers.set("rating", &[], vec![Value::Whole([5, 4, 5, 3, 4].get(number % 5).copied().unwrap_or(4))]);
        let much = ["3", "3", "2", "3", "1", "2"];
        for (shift, statement) in ["welcome", "clear", "experience_valued", "useful"].into_iter().enumerate() {
            answers.set(statement, &[], vec![code(pick(&much, number + shift))]);
        }
        answers.set("led_together", &[], vec![code(if number % 7 == 3 { "not_sure" } else { "yes" })]);
        answers.set("recommend", &[], vec![Value::Whole([9, 10, 8, 7, 10, 6].get(number % 6).copied().unwrap_or(8))]);
        if number % 2 == 1 {
            answers.set("best", &[], vec![Value::Text("That those who led it had been there themselves.".to_owned())]);
        }
        let channel = if number.is_multiple_of(3) { Channel::Paper } else { Channel::Web };
        Told {
            days_ago: 80 - i64::try_from(number / 2).unwrap_or_default(),
            channel,
            language: Tag::new("en"),
            answers,
        }
    };
    (0..24).map(one).collect()
}

/// Seven answers of people who were invited.
pub fn satisfied() -> Vec<Told> {
    let one = |number: usize| {
        let mut answers = Answers::default();
        answers.set("rating", &[], vec![Value::Whole([4, 5, 3, 5, 4, 2, 5].get(number).copied().unwrap_or(4))]);
        if number.is_multiple_of(3) {
            answers.set("words", &[], vec![Value::Text(pick(WELL, number).to_owned())]);
        }
        Told { days_ago: 6, channel: Channel::Web, language: Tag::new("en"), answers }
    };
    (0..7).map(one).collect()
}
