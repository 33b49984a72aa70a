//! The demonstration: about eighty invented contributions in three languages and all states, and what came of them. It is
//! played through the same commands that people use, with a clock that goes back over half a year.

mod cast;
mod many;
mod steps;
mod told;

pub use many::many;

use crate::store;
use cast::wearing;
use codes::{Code, FormToken};
use kernel::{Fault, Outcome, Role, SeededRandom, SetClock, Time};
use ledger::{App, Doorways};
use std::sync::Arc;
use steps::{Play, Step};
use told::{Stage, Told, ToldTheme};
use vault::Vault;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// A code of the demonstration, shown where codes are typed.
pub struct ShownCode {
    /// The code in four groups.
    pub code: String,
    /// The key of the words that say what it leads to.
    pub about: String,
}

/// The codes to try. They follow from the demonstration and from the keys of this machine.
pub fn codes(vault: &Vault) -> Vec<ShownCode> {
    let told = told::contributions().unwrap_or_default();
    let shown = told.iter().filter_map(|told| told.shown_code.map(|about| (told, about)));
    shown
        .map(|(told, about)| ShownCode { code: code(vault, told).grouped(), about: format!("engagement-demo-{about}") })
        .collect()
}

fn code(vault: &Vault, told: &Told) -> Code {
    crate::forms::code(&seeded(&told.key, Time::UNIX_EPOCH), vault, 0)
}

/// The token of the form with which an invented person shared: always the same chance, so always the same code.
fn token(app: &App, key: &str) -> FormToken {
    seeded(key, app.now())
}

fn seeded(key: &str, now: Time) -> FormToken {
    let seed = key.bytes().fold(0x00C0_3EA2_u64, |seed, byte| seed.wrapping_mul(0x0100_0000_01B3) ^ u64::from(byte));
    FormToken::fresh(&SeededRandom::new(seed), now)
}

/// Fills the database with the demonstration; does nothing a second time.
pub fn demo(app: App) -> jobs::BoxFuture<Outcome<()>> {
    Box::pin(async move { fill(&app).await })
}

async fn fill(app: &App) -> Outcome<()> {
    if !store::themes::list(&mut app.db(), &store::Scope::proved(), 1, None).await?.items.is_empty() {
        return Ok(());
    }
    let now = app.now();
    let clock = Arc::new(SetClock::at(now));
    let doorways = Doorways {
        db: app.db().clone(),
        vault: app.vault().clone(),
        clock: clock.clone(),
        random: Arc::new(kernel::SystemRandom),
        permissions: app.permissions().clone(),
    };
    let mut play = Play::new(App::new(doorways), clock, now);
    for (at, step) in in_order(now)? {
        play.clock.to(at);
        // A refusal here is our fault, since nobody is there to do something about it.
        let name = step.name();
        play.step(step)
            .await
            .map_err(|failure| Fault::internal("playing the demonstration", format!("{name}: {failure}")))?;
    }
    small_places(app).await
}

/// The guard for small places has something to warn of.
async fn small_places(app: &App) -> Outcome<()> {
    let service = organisations::demo::service("dune-unit")?;
    let caller = wearing(app, "maire", Role::NationalOffice, service)?;
    crate::commands::set_small_place(app, &caller, service, 8).await
}

/// Every step with its time, oldest first.
fn in_order(now: Time) -> Outcome<Vec<(Time, Step)>> {
    let before = |days: i64, hours: i64| Time::from_second(now.as_second() - days * DAY - hours * HOUR).unwrap_or(now);
    let (contributions, themes) = (told::contributions()?, told::themes()?);
    let mut steps = Vec::new();
    for theme in &themes {
        of_theme(theme, &before, &mut steps);
    }
    for told in &contributions {
        of_contribution(told, &themes, &before, &mut steps);
    }
    // Stable: what happens in the same hour stays in the order in which it is told.
    steps.sort_by_key(|(at, _)| *at);
    Ok(steps)
}

type Before<'a> = &'a dyn Fn(i64, i64) -> Time;

fn of_theme(theme: &ToldTheme, before: Before<'_>, steps: &mut Vec<(Time, Step)>) {
    steps.push((before(theme.made, 9), Step::Make(theme.clone())));
    let next = [
        theme.decided.map(|days| (days, Step::Decide(theme.clone()))),
        theme.claimed.map(|days| (days, Step::Claim(theme.clone()))),
        theme.verified.map(|days| (days, Step::Verify(theme.clone()))),
        theme.disputed.map(|days| (days, Step::Dispute(theme.clone()))),
    ];
    steps.extend(next.into_iter().flatten().map(|(days, step)| (before(days, 2), step)));
}

fn of_contribution(told: &Told, themes: &[ToldTheme], before: Before<'_>, steps: &mut Vec<(Time, Step)>) {
    let days = told.days_ago;
    // What came today is read within the hour; everything else on the next day.
    let read = if days == 0 { before(0, 5) } else { before(days - 1, 22) };
    steps.push((before(days, if days == 0 { 6 } else { 12 }), Step::Share(told.clone())));
    steps.push((read, Step::Moderate(told.clone())));
    match told.stage {
        Stage::Declined => steps.push((before(days - 1, 20), Step::Second(told.clone()))),
        Stage::Withdrawn => steps.push((before(days - 1, 19), Step::Withdraw(told.clone()))),
        _ => {}
    }
    if let Some(theme) = told.theme.as_deref().and_then(|key| themes.iter().find(|theme| theme.key == key)) {
        let linked = (days - 1).min(theme.made).max(0);
        steps.push((
            before(linked, if linked == theme.made { 8 } else { 18 }),
            Step::Link(told.clone(), theme.key.clone()),
        ));
    }
    if let Some(answer) = &told.reply {
        steps.push((before(answer.days_ago, 6), Step::Answer(told.clone())));
        steps.push((before(answer.days_ago - 1, 20), Step::Rate(told.clone())));
    }
    for back in &told.back {
        steps.push((before(back.days_ago, 4), Step::Back(told.clone(), back.text.clone())));
        steps.push((before(back.days_ago, 3), Step::ScreenBack(told.clone())));
    }
}
