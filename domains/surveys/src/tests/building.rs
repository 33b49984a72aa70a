//! What the makers of a survey do, on both databases.

use super::{House, both, place, refusal};
use crate::{
    commands::{self, Edit, From, MakeForm, PromiseForm, SettingsForm, Told},
    model::{Channel, Identity, Outlook, Response, ResponseId, Stage, State, Survey, SurveyId, VersionId},
    permissions::Answer,
    rules::{edit::Given, life::Says, week_of},
    store,
    tokens::Token,
};
use db::Read;
use jiff::civil::date;
use kernel::{Caller, Outcome};
use questionnaires::{Answers, Kind, Tag, Text, Value};

impl House {
    /// A survey of the south-west with two questions.
    pub(crate) async fn surveyed(&self, by: &Caller) -> Survey {
        let form = MakeForm {
            organisation: place("south-west"),
            title: "Waiting".into(),
            language: Tag::new("en"),
            from: From::Blank,
        };
        let survey = commands::make_survey(&self.app, by, form).await.unwrap();
        let waited = Given { text: "Did you wait long?", choices: "Yes\nNo", ..Given::default() };
        self.edit(by, survey.id, Edit::Add(None, Kind::One, waited)).await.unwrap();
        let how = Given { text: "How was it?", ..Given::default() };
        self.edit(by, survey.id, Edit::Add(None, Kind::LongText, how)).await.unwrap();
        survey
    }

    pub(crate) async fn told(&self, by: &Caller, id: SurveyId) -> Told {
        commands::find_survey(&self.app, by, id).await.unwrap()
    }

    pub(crate) async fn edit(&self, by: &Caller, id: SurveyId, edit: Edit<'_>) -> Outcome<()> {
        let seen = self.told(by, id).await.newest.head.version;
        commands::edit_survey(&self.app, by, id, seen, edit).await
    }

    async fn hand_in(&self, by: &Caller, id: SurveyId, says: Says) -> Outcome<()> {
        let seen = self.told(by, id).await.newest.head.version;
        commands::hand_in(&self.app, by, (id, seen), says).await
    }

    async fn approve(&self, by: &Caller, id: SurveyId) -> Outcome<()> {
        let seen = self.told(by, id).await.newest.head.version;
        commands::approve_survey(&self.app, by, (id, seen)).await
    }

    async fn promised(&self, by: &Caller, id: SurveyId) {
        let seen = self.told(by, id).await.survey.version;
        let promise = PromiseForm { seen, publish_by: Some(date(2026, 12, 1)), what_next: Text::default() };
        commands::promise_findings(&self.app, by, id, promise).await.unwrap();
    }

    /// Handed in, approved by somebody else, and opened.
    pub(crate) async fn opened(&self, by: &Caller, id: SurveyId) {
        self.hand_in(by, id, Says::BetterWords).await.unwrap();
        self.approve(&self.reviewer(), id).await.unwrap();
        self.promised(by, id).await;
        commands::open_survey(&self.app, by, id, None).await.unwrap();
    }

    async fn settings(&self, by: &Caller, id: SurveyId, change: impl Fn(&mut SettingsForm)) -> Outcome<()> {
        let told = self.told(by, id).await;
        let mut form = SettingsForm {
            title: "Waiting".into(),
            about: String::new(),
            identity: told.newest.head.identity,
            edit_days: 14,
            closes_on: None,
            results: Outlook::Public,
            kept_reason: String::new(),
            languages: told.newest.questionnaire.languages.iter().skip(1).cloned().collect(),
        };
        change(&mut form);
        commands::edit_settings(&self.app, by, (id, told.newest.head.version), form).await
    }

    /// One answer that counts, as answering leaves it.
    async fn answered(&self, survey: SurveyId, item: &str, value: Value) -> (VersionId, ResponseId) {
        let proof = self.nobody().may_unnamed::<Answer>().unwrap();
        let head = store::versions::find_head_shown(&mut self.app.db(), survey).await.unwrap().unwrap();
        let mut answers = Answers::default();
        answers.set(item, &[], vec![value]);
        let response = Response {
            id: ResponseId::untimed(self.app.random()),
            survey,
            version: head.id,
            major: head.number.major,
            channel: Channel::Web,
            language: Tag::new("en"),
            week: week_of(self.app.now()),
            state: State::Counted,
            reason: None,
            answers,
        };
        self.app
            .command(async |mut work: ledger::Work| {
                let key =
                    vault::keys::create(&mut work, self.app.vault(), self.app.random(), response.id.uuid()).await?;
                store::responses::insert(&mut work, (&response, &key), self.app.random(), &proof).await?;
                store::versions::note_answered(&mut work, &head, &proof).await?;
                work.commit_unrecorded("a test answers").await
            })
            .await
            .unwrap();
        (head.id, response.id)
    }
}

both! {
    async fn a_survey_is_made_written_approved_by_somebody_else_and_opened(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        assert!(survey.link.contains('-'));
        let told = house.told(&lead, survey.id).await;
        assert_eq!((told.newest.head.stage, told.newest.head.number.to_string().as_str()), (Stage::Draft, "1.0"));
        assert_eq!(refusal(house.approve(&house.reviewer(), survey.id).await), "surveys_not_now");
        house.hand_in(&lead, survey.id, Says::BetterWords).await.unwrap();
        let edit = house.edit(&lead, survey.id, Edit::Remove("q1")).await;
        assert_eq!(refusal(edit), "surveys_not_now", "its words stand still");
        assert_eq!(refusal(house.approve(&lead, survey.id).await), "surveys_not_by_its_writer");
        house.approve(&house.reviewer(), survey.id).await.unwrap();
        assert_eq!(refusal(commands::open_survey(&house.app, &lead, survey.id, None).await), "surveys_publish_by_missing");
        house.promised(&lead, survey.id).await;
        commands::open_survey(&house.app, &lead, survey.id, None).await.unwrap();
        assert_eq!(house.told(&lead, survey.id).await.newest.head.stage, Stage::Open);
        let lines: Vec<(String,)> = house.app.db()
            .all("SELECT l.verb FROM ledger_lines l WHERE l.subject = $1 AND l.verb <> 'surveys.edit_survey' ORDER BY l.at, l.id", &[&survey.id]).await.unwrap();
        let verbs: Vec<&str> = lines.iter().map(|(verb,)| verb.as_str()).collect();
        for verb in ["surveys.make_survey", "surveys.hand_in", "surveys.approve_survey", "surveys.promise_findings", "surveys.open_survey"] {
            assert!(verbs.contains(&verb), "{verb} in {verbs:?}");
        }
        house.is_sound().await;
    }

    async fn somebody_who_changed_a_word_may_not_approve_it(house: House) {
        let (lead, other) = (house.area_lead(), house.area_lead());
        let survey = house.surveyed(&lead).await;
        let given = Given { text: "Did you wait very long?", choices: "Yes\nNo", ..Given::default() };
        house.edit(&other, survey.id, Edit::Change("q1", Kind::One, given)).await.unwrap();
        house.hand_in(&lead, survey.id, Says::BetterWords).await.unwrap();
        assert_eq!(refusal(house.approve(&other, survey.id).await), "surveys_not_by_its_writer");
    }

    async fn two_who_edit_at_once_one_wins_and_the_other_is_told(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        let seen = house.told(&lead, survey.id).await.newest.head.version;
        commands::edit_survey(&house.app, &lead, survey.id, seen, Edit::Remove("q4")).await.unwrap();
        let slower = commands::edit_survey(&house.app, &house.area_lead(), survey.id, seen, Edit::Remove("q1")).await;
        assert_eq!(refusal(slower), "surveys_changed_meanwhile");
    }

    async fn another_place_sees_nothing_of_it(house: House) {
        let survey = house.surveyed(&house.area_lead()).await;
        let elsewhere = house.wearing(kernel::Role::AreaLead, "corrib-team");
        assert_eq!(refusal(commands::find_survey(&house.app, &elsewhere, survey.id).await), "absent");
        assert_eq!(refusal(commands::open_survey(&house.app, &elsewhere, survey.id, None).await), "absent");
        assert_eq!(refusal(commands::find_survey(&house.app, &house.person(), survey.id).await), "absent");
    }

    /// The trap of one way of activating that forgot: every way to an open survey is walked, and the column is read after each.
    async fn every_way_to_an_open_survey_reads_how_people_are_known_from_the_one_column(house: House) {
        let (lead, app) = (house.area_lead(), &house.app);
        let survey = house.surveyed(&lead).await;
        house.settings(&lead, survey.id, |form| form.identity = Identity::Invited).await.unwrap();
        house.opened(&lead, survey.id).await;
        let identity = async || store::versions::find_head_shown(&mut app.db(), survey.id).await.unwrap().unwrap().identity;
        assert_eq!(identity().await, Identity::Invited);
        commands::pause_survey(app, &lead, survey.id).await.unwrap();
        commands::open_survey(app, &lead, survey.id, None).await.unwrap();
        assert_eq!(identity().await, Identity::Invited, "after a pause");
        commands::close_survey(app, &lead, survey.id, 0).await.unwrap();
        commands::open_survey(app, &lead, survey.id, None).await.unwrap();
        assert_eq!(identity().await, Identity::Invited, "opened again");
        house.answered(survey.id, "q1", Value::Code("a2".into())).await;
        commands::start_version(app, &lead, survey.id).await.unwrap();
        let locked = house.settings(&lead, survey.id, |form| form.identity = Identity::Named).await;
        assert_eq!(refusal(locked), "surveys_identity_locked");
        house.opened(&lead, survey.id).await;
        assert_eq!(identity().await, Identity::Invited, "the next version");
        let form = MakeForm { organisation: place("south-west"), title: String::new(), language: Tag::new("en"), from: From::Copy(survey.id) };
        let copy = commands::make_survey(app, &lead, form).await.unwrap();
        assert_eq!(house.told(&lead, copy.id).await.newest.head.identity, Identity::Invited, "a copy");
        // Nothing but the version says how people are known.
        assert_eq!(columns_called_identity(&house).await, ["surveys_versions"]);
    }

    async fn t55_a_live_survey_gets_a_wording_fix_and_a_new_question_and_nothing_is_lost_or_merged_wrongly(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        house.opened(&lead, survey.id).await;
        let (first, one) = house.answered(survey.id, "q1", Value::Code("a2".into())).await;

        commands::start_version(&house.app, &lead, survey.id).await.unwrap();
        assert_eq!(refusal(commands::start_version(&house.app, &lead, survey.id).await), "surveys_another_in_the_making");
        let words = Given { text: "Was your wait long?", choices: "Yes\nNo", ..Given::default() };
        house.edit(&lead, survey.id, Edit::Change("q1", Kind::One, words.clone())).await.unwrap();
        let kind = house.edit(&lead, survey.id, Edit::Change("q1", Kind::Several, words)).await;
        assert_eq!(refusal(kind), "surveys_kind_locked");
        let (during, _) = house.answered(survey.id, "q1", Value::Code("a3".into())).await;
        assert_eq!(during, first, "while the next one is made, people answer this one");
        house.opened(&lead, survey.id).await;
        let (second, two) = house.answered(survey.id, "q1", Value::Code("a2".into())).await;

        commands::start_version(&house.app, &lead, survey.id).await.unwrap();
        let more = Given { text: "What would help?", ..Given::default() };
        house.edit(&lead, survey.id, Edit::Add(None, Kind::LongText, more)).await.unwrap();
        house.opened(&lead, survey.id).await;
        let (third, three) = house.answered(survey.id, "q1", Value::Code("a2".into())).await;

        let numbers: Vec<String> =
            house.told(&lead, survey.id).await.heads.iter().map(|head| head.number.to_string()).collect();
        assert_eq!(numbers, ["2.0", "1.1", "1.0"], "better words merge, a new question does not");
        for (id, version, major) in [(one, first, 1), (two, second, 1), (three, third, 2)] {
            let row = store::responses::find(&mut house.app.db(), id).await.unwrap().unwrap();
            let key = vault::keys::find(&mut house.app.db(), house.app.vault(), id.uuid()).await.unwrap().unwrap();
            let response = row.open(&key).unwrap();
            assert_eq!((response.version, response.major), (version, major));
            assert_eq!(response.answers.of("q1"), [Value::Code("a2".into())]);
        }
        let asked = async |id| store::versions::find(&mut house.app.db(), id).await.unwrap().unwrap().questionnaire;
        assert_eq!(asked(first).await.item("q1").unwrap().text.exactly("en"), Some("Did you wait long?"));
        assert_eq!(asked(second).await.item("q1").unwrap().text.exactly("en"), Some("Was your wait long?"));
        assert_eq!((asked(second).await.items.len(), asked(third).await.items.len()), (2, 3));
        let stages: Vec<Stage> = house.told(&lead, survey.id).await.heads.iter().map(|head| head.stage).collect();
        assert_eq!(stages, [Stage::Open, Stage::Closing, Stage::Closing], "half-filled forms still count");
        house.is_sound().await;
    }

    /// decidim#6906: answers of two questionnaires were mixed when one person answered both.
    async fn two_surveys_never_share_a_name_of_a_response_a_token_or_a_key(house: House) {
        let lead = house.area_lead();
        let (one, other) = (house.surveyed(&lead).await, house.surveyed(&lead).await);
        assert_ne!(one.link, other.link);
        house.opened(&lead, one.id).await;
        house.opened(&lead, other.id).await;
        house.answered(one.id, "q1", Value::Code("a2".into())).await;
        house.answered(other.id, "q1", Value::Code("a3".into())).await;
        let counted = async |id| house.told(&lead, id).await.counted;
        assert_eq!((counted(one.id).await, counted(other.id).await), (1, 1));
    }

    async fn test_answers_are_kept_apart_and_destroyed_when_it_is_approved(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        let mut answers = Answers::default();
        answers.set("q4", &[], vec![Value::Text("Only a try".into())]);
        commands::try_survey(&house.app, &lead, survey.id, (&Tag::new("en"), &answers)).await.unwrap();
        let told = house.told(&lead, survey.id).await;
        assert_eq!((told.counted, told.answered), (0, false), "a try counts nowhere and locks nothing");
        assert_eq!(commands::count_tests(&house.app, survey.id).await.unwrap(), 1);
        house.hand_in(&lead, survey.id, Says::BetterWords).await.unwrap();
        house.approve(&house.reviewer(), survey.id).await.unwrap();
        assert_eq!(commands::count_tests(&house.app, survey.id).await.unwrap(), 0);
        let (keys,): (i64,) = house.app.db()
            .one("SELECT CAST(count(*) AS bigint) FROM vault_keys k WHERE k.destroyed = true", &[]).await.unwrap();
        assert_eq!(keys, 1, "the key too");
        let late = commands::try_survey(&house.app, &lead, survey.id, (&Tag::new("en"), &answers)).await;
        assert_eq!(refusal(late), "done", "an approved one may still be tried");
    }

    async fn tokens_lie_as_hashes_beside_nobody_and_are_gone_when_used(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        assert_eq!(refusal(commands::print_deck(&house.app, &lead, survey.id, 5).await), "surveys_not_for_invited");
        house.settings(&lead, survey.id, |form| form.identity = Identity::Invited).await.unwrap();
        let deck = commands::print_deck(&house.app, &lead, survey.id, 5).await.unwrap();
        assert_eq!(refusal(commands::print_deck(&house.app, &lead, survey.id, 501).await), "surveys_count_wrong");
        let used = deck.tokens[0].lookup(house.app.vault(), survey.id);
        let proof = house.nobody().may_unnamed::<Answer>().unwrap();
        let unknown = Token::fresh(house.app.random()).lookup(house.app.vault(), survey.id);
        let gone = house.app.command(async |mut work: ledger::Work| {
            let first = store::invitations::use_token(&mut work, survey.id, &used, &proof).await?;
            let again = store::invitations::use_token(&mut work, survey.id, &used, &proof).await?;
            let never = store::invitations::use_token(&mut work, survey.id, &unknown, &proof).await?;
            work.commit_unrecorded("a test uses a token").await?;
            Ok((first, again, never))
        }).await.unwrap();
        assert_eq!(gone, (1, 0, 0), "a used and an unknown token are the same");
        let standing = commands::see_invitations(&house.app, &lead, survey.id).await.unwrap();
        assert_eq!((standing.issued, standing.unused), (5, 4));
        let columns = columns_of(&house, "surveys_tokens").await;
        assert_eq!(columns, ["lookup", "survey"], "no time, no person, no address");
        assert_eq!(columns_of(&house, "surveys_contacts").await, ["id", "survey", "round", "sealed"]);
    }

    async fn invitations_reach_everybody_once_and_reminders_carry_no_link(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        house.settings(&lead, survey.id, |form| form.identity = Identity::Invited).await.unwrap();
        let pasted = "ana@demo.example\nbo@demo.example, cara@demo.example";
        assert_eq!(commands::add_contacts(&house.app, &lead, survey.id, pasted).await.unwrap(), 3);
        assert_eq!(commands::add_contacts(&house.app, &lead, survey.id, "ANA@demo.example").await.unwrap(), 0);
        assert_eq!(refusal(commands::invite_by_mail(&house.app, &lead, survey.id).await), "surveys_not_now", "not open yet");
        house.opened(&lead, survey.id).await;
        commands::invite_by_mail(&house.app, &lead, survey.id).await.unwrap();
        house.run_jobs().await;
        let letters = house.hands.mailer.take_letters();
        assert_eq!(letters.len(), 3);
        let links: std::collections::BTreeSet<&str> =
            letters.iter().map(|letter| letter.body.split("/t/").nth(1).unwrap().split_whitespace().next().unwrap()).collect();
        assert_eq!(links.len(), 3, "each has its own");
        assert_eq!(refusal(commands::remind(&house.app, &house.nobody(), survey.id).await), "absent");
        commands::remind(&house.app, &lead, survey.id).await.unwrap();
        house.run_jobs().await;
        let letters = house.hands.mailer.take_letters();
        assert_eq!(letters.len(), 3, "to everybody: nobody knows who answered");
        assert!(letters.iter().all(|letter| !letter.body.contains("/t/") && !letter.body.contains("http")));
        assert_eq!(refusal(commands::remind(&house.app, &lead, survey.id).await), "surveys_not_now", "once a day is enough");
        commands::close_survey(&house.app, &lead, survey.id, 0).await.unwrap();
        let standing = commands::see_invitations(&house.app, &lead, survey.id).await.unwrap();
        assert_eq!((standing.contacts, standing.unused), (0, 0), "over: nothing is kept of whom was invited");
    }

    async fn the_calendar_closes_what_is_over(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        house.settings(&lead, survey.id, |form| form.closes_on = Some(date(2026, 3, 20))).await.unwrap();
        house.opened(&lead, survey.id).await;
        let stage = async || house.told(&lead, survey.id).await.newest.head.stage;
        house.clock.to("2026-03-20T23:00:00Z".parse().unwrap());
        assert_eq!(commands::lapse_as_the_system(&house.app).await.unwrap(), 0);
        house.clock.to("2026-03-21T01:00:00Z".parse().unwrap());
        commands::lapse_as_the_system(&house.app).await.unwrap();
        assert_eq!(stage().await, Stage::Closing);
        house.clock.to("2026-04-05T01:00:00Z".parse().unwrap());
        commands::lapse_as_the_system(&house.app).await.unwrap();
        assert_eq!(stage().await, Stage::Closed);
    }

    async fn a_target_is_set_changed_and_taken_away(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        let set = async |code, wanted| commands::set_target(&house.app, &lead, survey.id, ("q1", code, wanted)).await;
        set("a2", Some(20)).await.unwrap();
        set("a2", Some(30)).await.unwrap();
        assert_eq!(refusal(set("a99", Some(5)).await), "surveys_not_now");
        assert_eq!(refusal(set("a3", Some(0)).await), "surveys_count_wrong");
        let targets = commands::list_targets(&house.app, &lead, survey.id).await.unwrap();
        assert_eq!((targets.len(), targets[0].wanted), (1, 30));
        set("a2", None).await.unwrap();
        assert!(commands::list_targets(&house.app, &lead, survey.id).await.unwrap().is_empty());
    }

    async fn a_template_and_a_copy_begin_with_all_their_words(house: House) {
        let lead = house.area_lead();
        let form = |from| MakeForm { organisation: place("south-west"), title: String::new(), language: Tag::new("en"), from };
        for shipped in questionnaires::shipped::all() {
            let survey = commands::make_survey(&house.app, &lead, form(From::Template(shipped.name.into()))).await.unwrap();
            let told = house.told(&lead, survey.id).await;
            assert_eq!(told.newest.questionnaire.items.len(), shipped.questionnaire.items.len(), "{}", shipped.name);
            assert!(crate::rules::languages::out_of_date(&told.newest).is_empty(), "{} is finished in each language", shipped.name);
            let new = Given { text: "One more?", ..Given::default() };
            house.edit(&lead, survey.id, Edit::Add(None, Kind::Text, new)).await.unwrap();
        }
        assert_eq!(refusal(commands::make_survey(&house.app, &lead, form(From::Template("none".into()))).await), "surveys_template_unknown");
        assert_eq!(refusal(commands::make_survey(&house.app, &lead, form(From::Blank)).await), "surveys_title_empty");
        let elsewhere = MakeForm { organisation: place("corrib-team"), title: "Here".into(), ..form(From::Blank) };
        assert!(commands::make_survey(&house.app, &lead, elsewhere).await.is_err());
    }
}

const SQLITE: &str = "SELECT m.name, c.name
    FROM sqlite_master m
    JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table'
    ORDER BY m.name, c.cid";
const POSTGRES: &str = "SELECT CAST(c.table_name AS text), CAST(c.column_name AS text)
    FROM information_schema.columns c
    WHERE c.table_schema = 'public'
    ORDER BY c.table_name, c.ordinal_position";

async fn columns(house: &House) -> Vec<(String, String)> {
    let sql = if house.engine() == testkit_db::Engine::Sqlite { SQLITE } else { POSTGRES };
    let rows: Vec<(String, String)> = house.app.db().all(sql, &[]).await.unwrap();
    rows.into_iter().filter(|(table, _)| table.starts_with("surveys_")).collect()
}

async fn columns_called_identity(house: &House) -> Vec<String> {
    let hints = ["identity", "anonym", "known", "named_by"];
    let all = columns(house).await.into_iter();
    all.filter(|(_, column)| hints.iter().any(|hint| column.contains(hint))).map(|(table, _)| table).collect()
}

async fn columns_of(house: &House, wanted: &str) -> Vec<String> {
    columns(house).await.into_iter().filter(|(table, _)| table == wanted).map(|(_, column)| column).collect()
}
