//! The whole application on a database of its own, with a clock that stands still, chance that repeats, and a letterbox.

use crate::{TestDb, Visitor};
use db::Read;
use jobs::Letter;
use kernel::{SeededRandom, SetClock, Time};
use ledger::App;
use server::Config;
use server::wire::{self, Comhar, Outside};
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::time::Duration;
use testkit_db::{Engine, Recipe};
use vault::{Keyring, Vault};

/// When every test begins: Monday 2 March 2026, nine in the morning in Dublin.
pub const BEGINNING: &str = "2026-03-02T09:00:00Z";

/// The keyring is the same in every test, so that a template that one process filled can be opened by the others.
const SEED_OF_KEYS: u64 = 1;
/// What fills a template draws other chance than the tests that use it; otherwise both would make the same ids.
const SEED_OF_TEMPLATE: u64 = 2;
const SEED_OF_TEST: u64 = 3;

/// Rounds of work after which it is clear that work makes work for ever.
const MOST_ROUNDS: usize = 1000;

/// What stands in the database before the test begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stock {
    /// What the product brings: the organisation tree and the crisis contacts.
    Product,
    /// The whole demonstration.
    Demonstration,
}

/// The whole application.
pub struct TestApp {
    /// The clock. It moves only when told: `app.clock.to(time)`, `app.clock.pass(seconds)`.
    pub clock: Arc<SetClock>,
    /// The program, put together.
    pub comhar: Comhar,
    /// Its pages.
    router: axum::Router,
    test: TestDb,
    /// Mails that were taken out while looking for another.
    letters: RefCell<Vec<Letter>>,
    may_leave_work: Cell<Option<&'static str>>,
}

impl TestApp {
    /// The application on a database that was made by [`recipe`].
    pub async fn whole(test: TestDb) -> Self {
        let (clock, comhar) = put_together(test.url(), SEED_OF_TEST).await;
        wire::show_help_contacts(&comhar).await.expect("the crisis contacts are shown");
        let router = wire::router(&comhar);
        Self { clock, comhar, router, test, letters: RefCell::default(), may_leave_work: Cell::new(None) }
    }

    /// What every command needs.
    pub fn app(&self) -> &App {
        &self.comhar.app
    }

    /// The database.
    pub fn db(&self) -> &db::Db {
        self.app().db()
    }

    /// The address of the database, to look into its file or to start a second node.
    pub fn url(&self) -> &str {
        self.test.url()
    }

    /// Which database it is.
    pub fn engine(&self) -> Engine {
        self.test.engine()
    }

    /// What time the test has.
    pub fn now(&self) -> Time {
        self.app().now()
    }

    /// Lets time pass, all at once.
    pub fn pass(&self, time: Duration) {
        self.clock.pass(i64::try_from(time.as_secs()).expect("a length of time that a clock can show"));
    }

    /// Somebody who has not signed in, with a new browser.
    pub fn nobody(&self) -> Visitor {
        Visitor::new(self.router.clone())
    }

    /// Runs everything that is due, and what that makes due; gives how much it was.
    pub async fn run_jobs(&self) -> usize {
        run_all(&self.comhar).await
    }

    /// The mails sent since the last look, oldest first.
    pub fn mails(&self) -> Vec<Letter> {
        let mut letters = self.letters.take();
        letters.extend(self.comhar.hands.mailer.take_letters());
        letters
    }

    /// The mails to one address, oldest first; the others stay.
    pub fn take_letters_to(&self, address: &str) -> Vec<Letter> {
        let (theirs, others) = self.mails().into_iter().partition(|letter| letter.to == address);
        self.letters.replace(others);
        theirs
    }

    /// Says that this test ends before its work is done, and why that is right.
    pub fn leaves_work_because(&self, reason: &'static str) {
        self.may_leave_work.set(Some(reason));
    }

    /// Fails if the test left work or mails that it did not look at. What `both!` makes calls this at the end.
    pub async fn end(self) {
        if self.may_leave_work.get().is_some() {
            return;
        }
        let waiting = work_left(&self).await;
        assert!(waiting.is_empty(), "work was left: {waiting:?}. Call app.run_jobs(), or app.leaves_work_because(…)");
        let mails: Vec<String> = self.mails().into_iter().map(|letter| letter.subject).collect();
        assert!(mails.is_empty(), "mails were left that the test did not look at: {mails:?}. Call app.mails()");
    }
}

/// Work that is due now: events on their way, and jobs. Timed work is the clock's, not the test's.
async fn work_left(app: &TestApp) -> Vec<String> {
    const EVENTS: &str = "SELECT event FROM ledger_outbox ORDER BY id";
    const WORK: &str = "SELECT kind
        FROM jobs_waiting
        WHERE origin <> 'timed'
        AND (run_at IS NULL OR run_at <= $1)
        ORDER BY kind, id";
    let events: Vec<(String,)> = (&mut app.db()).all(EVENTS, &[]).await.expect("the outbox is read");
    let work: Vec<(String,)> = (&mut app.db()).all(WORK, &[&app.now()]).await.expect("the waiting work is read");
    events.into_iter().chain(work).map(|(name,)| name).collect()
}

/// How the database of a whole application is made.
pub fn recipe(stock: Stock) -> Recipe {
    let what = match stock {
        Stock::Product => "product",
        Stock::Demonstration => "demonstration",
    };
    Recipe::filled(what, move |url| fill(url, stock))
}

async fn fill(url: String, stock: Stock) {
    let (_clock, comhar) = put_together(&url, SEED_OF_TEMPLATE).await;
    comhar.app.db().migrate(&comhar.house.migrations()).await.expect("the migrations run");
    vault::keys::recognise(comhar.app.db(), comhar.app.vault())
        .await
        .expect("the keys are read")
        .expect("the keyring is the test's");
    organisations::commands::load_data(&comhar.app).await.expect("the product's data is loaded");
    if stock == Stock::Demonstration {
        comhar.house.demo(&comhar.app).await.expect("the demonstration is loaded");
    }
    run_all(&comhar).await;
    comhar.app.db().close().await.expect("the template closes");
}

async fn put_together(url: &str, seed: u64) -> (Arc<SetClock>, Comhar) {
    let db = db::Db::open(url).await.expect("the test's database opens");
    let vault = Vault::open(Keyring::generate(&SeededRandom::new(SEED_OF_KEYS)));
    let clock = Arc::new(SetClock::at(BEGINNING.parse().expect("the beginning is a time")));
    let outside = Outside { clock: Arc::<SetClock>::clone(&clock), random: Arc::new(SeededRandom::new(seed)) };
    let config = Config { demo: true, ..Config::default() };
    let app = wire::app(db, vault, outside).unwrap_or_else(|stop| panic!("{}", stop.0));
    let comhar = wire::comhar(&config, app).unwrap_or_else(|stop| panic!("{}", stop.0));
    (clock, comhar)
}

async fn run_all(comhar: &Comhar) -> usize {
    let mut done = 0;
    for _ in 0..MOST_ROUNDS {
        match jobs::run_due(&comhar.hands).await.expect("the due work runs") {
            0 => return done,
            more => done += more,
        }
    }
    panic!("work makes work for ever: {done} pieces so far");
}
