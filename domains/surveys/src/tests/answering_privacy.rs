//! T06 for surveys: what a copy of the database tells of whoever answered.

use super::{
    House,
    asked::{Open, opened, said, short},
    both,
};
use crate::{commands, model::Identity};
use db::Read;

async fn answered(house: &House, identity: Identity, words: &str) -> Open {
    let open = opened(house, short(), identity).await;
    let token = match identity {
        Identity::Invited => {
            let deck = commands::print_deck(&house.app, &open.lead, open.survey.id, 3).await.unwrap();
            Some(deck.tokens[0].grouped())
        }
        Identity::Nobody | Identity::Named => None,
    };
    let coming = commands::Coming { token, ..open.coming(&said(&[("way", "foot"), ("more", words)])) };
    commands::answer(&house.app, &house.person(), coming).await.unwrap();
    open
}

both! {
    /// The whole list stands here, so that whoever adds a column must say why it joins nobody to anything.
    async fn t06_no_column_joins_an_answer_to_a_person_a_device_an_invitation_or_a_day(house: House) {
        let tables = testkit_db::columns(house.app.db(), house.engine(), "surveys_").await;
        let of = |table: &str| tables[table].join(" ");
        // The mark is forty bits of the id itself, so it tells no more than the id does.
        assert_eq!(of("surveys_responses"), "id survey version_id major channel language week state reason sealed mark");
        assert_eq!(of("surveys_codes"), "response lookup until");
        assert_eq!(of("surveys_drafts"), "id survey version_id lookup sealed kept_until");
        assert_eq!(of("surveys_tokens"), "lookup survey");
        assert_eq!(of("surveys_equality_waiting"), "id survey sealed");
        assert_eq!(of("surveys_equality"), "id survey quarter sealed");
        assert_eq!(of("surveys_named"), "person survey response");
        assert_eq!(of("surveys_papers"), "survey slip version_id first_by sealed state");
        // Where a response stands beside anything else.
        for (table, columns) in &tables {
            if columns.iter().any(|column| column == "response") {
                assert!(["surveys_codes", "surveys_named", "surveys_tagged"].contains(&table.as_str()), "{table}");
            }
            for word in ["ip", "address", "agent", "device", "session", "cookie", "created", "updated", "user", "referrer"] {
                assert!(!columns.iter().any(|column| column.split('_').any(|part| part == word)), "{table}: {word}");
            }
        }
    }

    async fn t06_nothing_leads_from_an_invitation_or_an_open_answer_to_somebody_signed_in(house: House) {
        for identity in [Identity::Nobody, Identity::Invited] {
            let open = answered(&house, identity, "Mine alone.").await;
            let weeks: Vec<(kernel::Date,)> =
                house.app.db().all("SELECT r.week FROM surveys_responses r WHERE r.survey = $1", &[&open.survey.id]).await.unwrap();
            assert_eq!(weeks, [(jiff::civil::date(2026, 3, 2),)]);
        }
        let named: Vec<(crate::model::ResponseId,)> = house.app.db().all("SELECT n.response FROM surveys_named n", &[]).await.unwrap();
        assert!(named.is_empty());
        let lines: Vec<(kernel::Time, Option<kernel::PersonId>, Option<uuid::Uuid>)> = house.app.db()
            .all("SELECT l.at, l.person, l.subject FROM ledger_lines l WHERE l.verb = 'surveys.answer'", &[]).await.unwrap();
        assert!(lines.iter().all(|(at, person, subject)| {
            at.to_string() == "2026-03-02T00:00:00Z" && person.is_none() && subject.is_none()
        }));
        let (events,): (i64,) = house.app.db()
            .one("SELECT CAST(count(*) AS bigint) FROM ledger_outbox o
                WHERE o.event NOT IN ('surveys.survey_opened', 'surveys.findings_promised')", &[]).await.unwrap();
        assert_eq!(events, 0, "answering tells nobody");
    }

    async fn what_somebody_answered_from_their_account_goes_with_it_and_can_be_taken_away_before(house: House) {
        let open = opened(&house, short(), Identity::Named).await;
        let ana = house.person();
        commands::answer(&house.app, &ana, open.coming(&said(&[("way", "bus"), ("line", "205")]))).await.unwrap();
        let person = ana.signed_in().unwrap();
        let copy = crate::portability(&house.app, person).await.unwrap().to_string();
        assert!(copy.contains("205") && copy.contains("Coming here"), "{copy}");
        crate::erase(&house.app, person).await.unwrap();
        crate::erase(&house.app, person).await.unwrap();
        assert!(!crate::portability(&house.app, person).await.unwrap().to_string().contains("205"));
        let states: Vec<(String,)> = house.app.db().all("SELECT r.state FROM surveys_responses r", &[]).await.unwrap();
        assert_eq!(states, [("withdrawn".to_owned(),)]);
        house.is_sound().await;
    }
}

/// Words that somebody wrote lie in no file of the database, whatever reads it.
#[test]
fn planted_words_stand_in_no_file() {
    super::in_a_house(async |house: House| {
        let open = answered(&house, Identity::Nobody, "Rhododendron").await;
        let draft = crate::store::drafts::Draft {
            answers: said(&[("more", "Rhododendron")]),
            form: String::new(),
            token: Some("Rhododendron".into()),
            easy: false,
        };
        commands::save_draft(&house.app, &house.nobody(), (open.survey.id, open.version), draft).await.unwrap();
        let tables = testkit_db::columns(house.app.db(), house.engine(), "surveys_").await;
        for (table, columns) in tables {
            for column in columns {
                // Only the bytes count, so each column is read as text.
                let sql: &'static str =
                    format!("SELECT CAST({column} AS text) FROM {table} WHERE {column} IS NOT NULL").leak();
                let cells: Vec<(String,)> = house.app.db().all(sql, &[]).await.unwrap_or_default();
                assert!(!cells.iter().any(|(cell,)| cell.contains("Rhododendron")), "{table}.{column}");
            }
        }
    });
}
