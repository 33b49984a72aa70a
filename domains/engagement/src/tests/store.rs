//! What the schema makes impossible, and the lists. T06 and the weaker modes.

use super::{House, both, place, refusal};
use crate::{
    commands,
    model::{Desk, Identity, Mode},
};
use db::Read;
use kernel::Role;

both! {
    /// The whole list stands here, so that whoever adds a column must say why it joins nobody to anything.
    async fn t06_no_column_joins_a_code_only_contribution_to_a_person_a_device_an_address_or_a_second(house: House) {
        let tables = testkit_db::columns(house.app.db(), house.engine(), "engagement_").await;
        assert_eq!(tables.len(), 15);
        // Tables that a code-only contribution has rows in, and all of their columns.
        let of = |table: &str| tables[table].join(" ");
        assert_eq!(
            of("engagement_contributions"),
            "id kind mode language perspective organisation_id receipt received_at due_on wish place_shown detail publication safety \
             response loop_stage criticality released published_on public_place reader reading_until decliner decline_reason outcome \
             outcome_on version desk rank"
        );
        assert_eq!(of("engagement_words"), "contribution sealed");
        assert_eq!(of("engagement_codes"), "contribution mode lookup used_in");
        assert_eq!(of("engagement_messages"), "contribution number id side at seen sealed");
        assert_eq!(of("engagement_events"), "contribution number event at");
        assert_eq!(of("engagement_theme_links"), "theme contribution");
        assert_eq!(of("engagement_tellings"), "contribution theme word channel told_on opened sent");
        // A draft has no mode yet, so it is kept as if it had the weakest one.
        assert_eq!(of("engagement_drafts"), "id lookup sealed kept_until");
        // Persons stand only where nobody without a name can be: staff who read or decline, and authors who are known.
        for (table, columns) in &tables {
            for column in columns.iter().filter(|column| ["person", "reader", "decliner", "claimed_by"].contains(&column.as_str())) {
                let known = ["engagement_known_authors.person", "engagement_contributions.reader", "engagement_contributions.decliner",
                    "engagement_themes.claimed_by"];
                assert!(known.contains(&format!("{table}.{column}").as_str()), "{table}.{column}");
            }
            for word in ["ip", "address", "agent", "device", "session", "cookie", "created", "updated", "user"] {
                assert!(!columns.iter().any(|column| column.split('_').any(|part| part == word)), "{table}: {word}");
            }
        }
    }

    /// What lies in a dump after somebody signed in shares with only a code: no id of theirs, no second.
    async fn t06_a_dump_after_a_code_only_share_by_somebody_signed_in_holds_neither_them_nor_the_minute(house: House) {
        let ana = house.person();
        commands::share_contribution(&house.app, &ana, house.form("Not me.")).await.unwrap();
        let lines: Vec<(String, kernel::Time, Option<kernel::PersonId>, Option<uuid::Uuid>)> =
            house.app.db().all("SELECT l.verb, l.at, l.person, l.subject FROM ledger_lines l WHERE l.verb = $1", &[&"engagement.share_contribution"]).await.unwrap();
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0].1.to_string().as_str(), lines[0].2, lines[0].3), ("2026-03-02T00:00:00Z", None, None));
        let times: Vec<(kernel::Time,)> = house.app.db().all(
            "SELECT c.received_at FROM engagement_contributions c UNION ALL SELECT e.at FROM engagement_events e", &[]).await.unwrap();
        assert!(times.iter().all(|(at,)| at.to_string() == "2026-03-02T00:00:00Z"));
        let (events,): (i64,) = house.app.db().one("SELECT CAST(count(*) AS bigint) FROM ledger_outbox", &[]).await.unwrap();
        assert_eq!(events, 0, "sharing tells nobody");
    }

    async fn t06_somebody_signed_in_who_leaves_only_a_contact_is_named_in_no_line(house: House) {
        let mut form = house.form("Reach me, but do not name me.");
        form.identity = Identity::Contactable { contact: "bo@example.org".into() };
        commands::share_contribution(&house.app, &house.person(), form).await.unwrap();
        let lines: Vec<(kernel::Time, Option<kernel::PersonId>)> = house.app.db()
            .all("SELECT l.at, l.person FROM ledger_lines l WHERE l.verb = $1", &[&"engagement.share_contribution"]).await.unwrap();
        assert_eq!((lines[0].0.to_string().as_str(), lines[0].1), ("2026-03-02T10:00:00Z", None));
    }

    async fn the_schema_has_no_place_for_a_weaker_mode(house: House) {
        let (_, id) = house.shared("Only a code.").await;
        let mut form = house.form("No trace.");
        form.identity = Identity::NoTrace;
        house.share(form).await;
        let (traceless,): (crate::model::ContributionId,) = house.app.db()
            .one("SELECT c.id FROM engagement_contributions c WHERE c.mode = 'no_trace'", &[]).await.unwrap();
        let person = house.person().person();
        let known = "INSERT INTO engagement_known_authors (contribution, mode, person, sealed) VALUES ($1, $2, $3, $4)";
        let contact = "INSERT INTO engagement_contacts (contribution, mode, sealed) VALUES ($1, $2, $3)";
        let code = "INSERT INTO engagement_codes (contribution, mode, lookup, used_in) VALUES ($1, $2, $3, $4)";
        let (sealed, day) = (vec![1_u8], jiff::civil::date(2026, 3, 1));
        for claimed in [Mode::CodeOnly, Mode::Named, Mode::ScreenName, Mode::Contactable, Mode::NoTrace] {
            for id in [id, traceless] {
                // Neither with the true mode nor with a false one.
                assert!(fails(&house, known, &[&id, &claimed, &person, &sealed]).await, "{claimed}");
                assert!(fails(&house, contact, &[&id, &claimed, &sealed]).await, "{claimed}");
            }
            assert!(fails(&house, code, &[&traceless, &claimed, &sealed, &day]).await, "{claimed}");
        }
        // Nor can somebody be made less known afterwards.
        let mut form = house.form("Named.");
        form.identity = Identity::Named { name: "Ana".into(), mail: None };
        let named = house.open(&house.share(form).await.code.unwrap()).await.0.contribution.id;
        for weaker in ["contactable", "code_only", "no_trace"] {
            assert!(fails(&house, "UPDATE engagement_contributions SET mode = $2 WHERE id = $1", &[&named, &weaker]).await, "{weaker}");
        }
    }

    async fn a_queue_is_read_page_by_page_without_a_gap_or_a_repeat_in_its_order(house: House) {
        fill(&house, 230).await;
        for (who, count) in [(house.moderator(), 230), (house.wearing(Role::Moderator, "leeside-team"), 172), (house.wearing(Role::Moderator, "south-west"), 172)] {
            let (mut seen, mut after) = (Vec::new(), None::<String>);
            loop {
                let page = commands::list_queue(&house.app, &who, Desk::Moderation, 25, after.as_deref()).await.unwrap();
                seen.extend(page.items);
                match page.next {
                    Some(next) => after = Some(next.as_str().to_owned()),
                    None => break,
                }
            }
            assert_eq!(seen.len(), count);
            let order: Vec<_> = seen.iter().map(|item| (-item.criticality, item.due_on, item.received_at)).collect();
            assert!(order.is_sorted());
            let mut ids: Vec<_> = seen.iter().map(|item| item.id).collect();
            ids.sort();
            ids.dedup();
            assert_eq!(ids.len(), count);
            assert_eq!(commands::count_queue(&house.app, &who, Desk::Moderation).await.unwrap().count, count as i64);
        }
        // A cursor that nobody made starts at the beginning.
        let page = commands::list_queue(&house.app, &house.moderator(), Desk::Moderation, 25, Some("zz")).await.unwrap();
        assert_eq!(page.items.len(), 25);
    }

    async fn a_count_stops_at_five_hundred_and_says_so(house: House) {
        fill(&house, 510).await;
        let waiting = commands::count_queue(&house.app, &house.moderator(), Desk::Moderation).await.unwrap();
        assert_eq!((waiting.count, waiting.more), (500, commands::More::OrMore));
    }

    async fn a_code_is_kept_once(house: House) {
        let (code, _) = house.shared("One.").await;
        let (_, other) = house.shared("Two.").await;
        let lookup = crate::forms::lookup(&code, house.app.vault());
        let mut tx = house.app.db().begin().await.unwrap();
        let taken = tx.exec("UPDATE engagement_codes SET lookup = $2 WHERE contribution = $1", &[&other, &lookup]).await;
        assert_eq!(refusal(db::RefuseIf::refuse_if(taken, "engagement_code_taken", kernel::Refusal::conflict("taken"))), "taken");
    }
}

async fn fails(house: &House, sql: &str, params: db::Params<'_>) -> bool {
    let mut tx = house.app.db().begin().await.unwrap();
    tx.exec(sql, params).await.is_err()
}

/// Many rows, straight into the table: some services, some without one, in several urgencies.
async fn fill(house: &House, count: usize) {
    let services = [Some(place("leeside-team")), Some(place("corrib-team")), Some(place("leeside-team")), None];
    let mut tx = house.app.db().begin().await.unwrap();
    let proof = crate::proof::TheSystem("filling a list for a test");
    for number in 0..count {
        let mut form = house.form("Row.");
        // A quarter each: about one service twice as often as about the other, and about none.
        form.service = services[number % 4].filter(|_| number % 4 != 2);
        let now = "2026-03-02T10:00:00Z".parse::<kernel::Time>().unwrap();
        let now = now.checked_sub(jiff::SignedDuration::from_hours(24 * (number as i64 % 11))).unwrap();
        let id = crate::model::ContributionId::untimed(house.app.random());
        let (mut state, events) = crate::rules::share(id, number.to_string(), &form, now);
        state.criticality = number as i64 % 6;
        crate::store::contributions::insert(&mut tx, &state, &events, &proof).await.unwrap();
    }
    tx.commit().await.unwrap();
}
