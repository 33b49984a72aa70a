//! What changed is told back: T11.

use super::{House, both, place, refusal};
use crate::{
    commands,
    model::{
        ChangeForm, Channel, ContributionId, Identity, LoopStage, OutcomeSaid, OutcomeWord, Theme, ThemeDecision,
        ThemeForm, ThemeId, ThemeShown,
    },
};
use i18n::Written;
use kernel::{Language, Outcome, Role};

fn written(text: &str) -> Written {
    Written::in_one(Language::English, text)
}

async fn theme(house: &House) -> Theme {
    let form = ThemeForm { organisation: place("leeside-team"), said: written("The waiting room is cold.") };
    commands::make_theme(&house.app, &house.area_lead(), form).await.unwrap()
}

async fn claimed(house: &House, theme: &Theme) -> Outcome<Theme> {
    let form = ChangeForm {
        seen: theme.version,
        what: written("There are heaters now."),
        evidence: "https://example.org/heater".into(),
    };
    commands::claim_change(&house.app, &house.responder(), theme.id, form).await
}

/// Shares as `identity`, publishes it and puts it under the theme.
async fn linked(house: &House, identity: Identity, theme: ThemeId) -> (Option<codes::Code>, ContributionId) {
    let mut form = house.form("I was cold.");
    form.identity = identity;
    let before = ids(house).await;
    let code = house.share(form).await.code;
    let id = ids(house).await.into_iter().find(|id| !before.contains(id)).unwrap();
    house.publish(id).await;
    commands::link_contribution(&house.app, &house.area_lead(), id, theme).await.unwrap();
    (code, id)
}

async fn ids(house: &House) -> Vec<ContributionId> {
    crate::store::contributions::list_ids_as_the_system(&mut house.app.db(), None, 100).await.unwrap()
}

both! {
    async fn t11_the_author_is_told_what_changed_with_evidence_and_one_tap_opens_it_again(house: House) {
        let theme = theme(&house).await;
        let (code, id) = linked(&house, Identity::CodeOnly, theme.id).await;
        let code = code.unwrap();
        assert_eq!(house.state(id).await.loop_stage, LoopStage::Themed);
        house.clock.pass(60 * 86_400);
        let theme = claimed(&house, &theme).await.unwrap();
        house.run_jobs().await;
        let (thread, _) = house.open(&code).await;
        assert_eq!((thread.news[0].word, thread.news[0].channel, thread.news[0].new), (OutcomeWord::DoneClaimed, Channel::Code, true));
        assert_eq!(house.state(id).await.loop_stage, LoopStage::DoneClaimed);
        // It stays claimed until somebody outside the team saw it.
        commands::verify_change(&house.app, &house.reviewer(), theme.id, theme.version).await.unwrap();
        house.run_jobs().await;
        assert_eq!(house.state(id).await.loop_stage, LoopStage::DoneVerified);
        let (thread, holder) = house.open(&code).await;
        assert_eq!(thread.news.iter().filter(|news| news.new).map(|news| news.word).collect::<Vec<_>>(), [OutcomeWord::DoneVerified]);
        assert_eq!(house.state(id).await.loop_stage, LoopStage::ToldBack);
        let told = commands::find_public_theme(&house.app, theme.id).await.unwrap().unwrap();
        assert_eq!(told.changes[0].words.evidence, "https://example.org/heater");
        assert_eq!((told.contributions, told.told), (1, 1));
        // I disagree: it is open again, and so is the theme.
        assert_eq!(commands::disagree(&house.app, &holder).await.unwrap().loop_stage, LoopStage::Disputed);
        let told = commands::find_public_theme(&house.app, theme.id).await.unwrap().unwrap();
        assert_eq!(told.theme.stage, LoopStage::Disputed);
        house.is_sound().await;
    }

    async fn every_author_is_told_by_their_own_ways_and_nobody_without_a_trace(house: House) {
        let theme = theme(&house).await;
        let named = Identity::Named { name: "Ana".into(), mail: Some("ana@example.org".into()) };
        let silent = Identity::ScreenName { name: "Sparrow".into(), mail: None };
        let contact = Identity::Contactable { contact: "bo@example.org".into() };
        let phone = Identity::Contactable { contact: "+353 87 123 4567".into() };
        for identity in [named, silent, contact, phone, Identity::CodeOnly, Identity::NoTrace] {
            linked(&house, identity, theme.id).await;
        }
        claimed(&house, &theme).await.unwrap();
        house.run_jobs().await;
        let letters = house.hands.mailer.take_letters();
        let mut to: Vec<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
        to.sort_unstable();
        assert_eq!(to, ["ana@example.org", "bo@example.org"]);
        for letter in &letters {
            for word in ["cold", "heater", "Ana", "mental", "health", "Leeside", "told", "experience"] {
                assert!(!letter.subject.contains(word) && !letter.body.contains(word), "{letter:?}");
            }
        }
        let told = commands::find_public_theme(&house.app, theme.id).await.unwrap().unwrap();
        assert_eq!((told.contributions, told.told), (6, 5));
        house.is_sound().await;
    }

    async fn told_twice_and_out_of_order_ends_as_told_once(house: House) {
        let theme = theme(&house).await;
        let (code, id) = linked(&house, Identity::Contactable { contact: "bo@example.org".into() }, theme.id).await;
        let claimed = claimed(&house, &theme).await.unwrap();
        commands::verify_change(&house.app, &house.reviewer(), theme.id, claimed.version).await.unwrap();
        let tell = |word| commands::tell_author_as_the_system(&house.app, id, theme.id, word);
        for word in [OutcomeWord::DoneVerified, OutcomeWord::DoneClaimed, OutcomeWord::DoneVerified, OutcomeWord::DoneClaimed] {
            tell(word).await.unwrap();
        }
        house.run_jobs().await;
        let first = (house.state(id).await, house.open(&code.unwrap()).await.0.news);
        assert_eq!(first.0.loop_stage, LoopStage::DoneVerified);
        tell(OutcomeWord::DoneClaimed).await.unwrap();
        tell(OutcomeWord::DoneVerified).await.unwrap();
        house.run_jobs().await;
        assert_eq!(house.state(id).await.version, first.0.version + 1, "only the opening was added");
        house.is_sound().await;
    }

    async fn a_change_is_verified_only_by_somebody_outside_the_team(house: House) {
        let theme = theme(&house).await;
        assert_eq!(refusal(commands::verify_change(&house.app, &house.reviewer(), theme.id, theme.version).await), "engagement_not_now");
        let theme = claimed(&house, &theme).await.unwrap();
        let insider = house.wearing(Role::LivedExperienceReviewer, "leeside-team");
        let inside = commands::verify_change(&house.app, &insider, theme.id, theme.version).await;
        assert_eq!(refusal(inside), "engagement_outside_the_team");
        for other in [house.responder(), house.area_lead(), house.moderator(), house.person(), house.nobody()] {
            let refused = refusal(commands::verify_change(&house.app, &other, theme.id, theme.version).await);
            assert!(["absent", "sign_in"].contains(&refused), "{refused}");
        }
        let seen = commands::verify_change(&house.app, &house.reviewer(), theme.id, theme.version).await.unwrap();
        assert_eq!(seen.stage, LoopStage::DoneVerified);
        // Twice is as once.
        commands::verify_change(&house.app, &house.reviewer(), theme.id, theme.version).await.unwrap();
        house.is_sound().await;
    }

    async fn a_theme_is_hidden_until_it_is_decided_and_then_everybody_reads_it(house: House) {
        let theme = theme(&house).await;
        assert!(commands::find_public_theme(&house.app, theme.id).await.unwrap().is_none());
        assert!(commands::list_public_themes(&house.app, 10, None).await.unwrap().items.is_empty());
        assert!(commands::find_theme(&house.app, &house.responder(), theme.id).await.is_ok());
        assert_eq!(refusal(commands::find_theme(&house.app, &house.wearing(Role::Responder, "corrib-team"), theme.id).await), "absent");
        let (code, id) = linked(&house, Identity::CodeOnly, theme.id).await;
        let outcome = OutcomeSaid::Planned { by: jiff::civil::date(2026, 9, 1) };
        let decision = ThemeDecision { seen: theme.version, did: written("New windows come in September."), outcome };
        let decided = commands::decide_outcome(&house.app, &house.area_lead(), theme.id, decision.clone()).await.unwrap();
        assert_eq!((decided.shown, decided.planned_for), (ThemeShown::Public, Some(jiff::civil::date(2026, 9, 1))));
        house.run_jobs().await;
        assert_eq!(house.state(id).await.loop_stage, LoopStage::Planned);
        assert_eq!(house.open(&code.unwrap()).await.0.news[0].word, OutcomeWord::Planned);
        let public = commands::list_public_themes(&house.app, 10, None).await.unwrap();
        assert_eq!(public.items[0].words.did, written("New windows come in September."));
        let stale = commands::decide_outcome(&house.app, &house.area_lead(), theme.id, decision).await;
        assert_eq!(refusal(stale), "engagement_changed_meanwhile");
        house.is_sound().await;
    }

    async fn what_is_linked_later_hears_the_outcome_at_once(house: House) {
        let theme = theme(&house).await;
        claimed(&house, &theme).await.unwrap();
        house.run_jobs().await;
        let (code, id) = linked(&house, Identity::CodeOnly, theme.id).await;
        house.run_jobs().await;
        assert_eq!(house.state(id).await.loop_stage, LoopStage::DoneClaimed);
        assert_eq!(house.open(&code.unwrap()).await.0.news.len(), 1);
    }

    async fn somebody_who_took_it_back_is_told_nothing_and_stays_counted(house: House) {
        let theme = theme(&house).await;
        let (code, id) = linked(&house, Identity::Contactable { contact: "bo@example.org".into() }, theme.id).await;
        commands::withdraw(&house.app, &house.open(&code.unwrap()).await.1).await.unwrap();
        house.hands.mailer.take_letters();
        claimed(&house, &theme).await.unwrap();
        house.run_jobs().await;
        assert!(house.hands.mailer.take_letters().is_empty());
        assert_eq!(house.state(id).await.loop_stage, LoopStage::Themed);
        let told = commands::find_public_theme(&house.app, theme.id).await.unwrap().unwrap();
        assert_eq!((told.contributions, told.told), (1, 0));
    }

    async fn a_claim_needs_evidence_and_words(house: House) {
        let theme = theme(&house).await;
        let form = |what, evidence: &str| ChangeForm { seen: theme.version, what, evidence: evidence.into() };
        let who = house.responder();
        let wordless = commands::claim_change(&house.app, &who, theme.id, form(Written::default(), "/photo")).await;
        assert_eq!(refusal(wordless), "engagement_words_empty");
        let blind = commands::claim_change(&house.app, &who, theme.id, form(written("Done."), "believe me")).await;
        assert_eq!(refusal(blind), "engagement_evidence_wrong");
        assert!(commands::claim_change(&house.app, &who, theme.id, form(written("Done."), "/photo")).await.is_ok());
    }
}
