//! Marked words, planted through every command, are found nowhere in the database.

use super::{House, both, place};
use crate::{
    commands,
    model::{
        ChangeForm, DraftForm, Identity, Moderation, OutcomeSaid, PrivateReason, ReplyForm, Signature, ThemeDecision,
        ThemeForm, TypedWords, UnpublishReason,
    },
    rules,
};
use db::Read;
use i18n::Written;
use kernel::Language;
use testkit_db::Engine;

const MARK: &str = "zqxmark";

fn mark(what: &str) -> String {
    format!("{MARK}{what}")
}

fn written(what: &str) -> Written {
    Written::in_one(Language::English, mark(what))
}

/// Plants a mark through everything that anybody can type.
async fn plant(house: &House) {
    let app = &house.app;
    let fields = vec![("text".into(), mark("draft"))];
    commands::save_draft(app, DraftForm { token: None, fields }).await.unwrap();
    let identities = [
        Identity::Named { name: mark("name"), mail: Some(format!("{}@example.org", mark("mail"))) },
        Identity::ScreenName { name: mark("screen"), mail: None },
        Identity::Contactable { contact: format!("{}@example.org", mark("contact")) },
        Identity::CodeOnly,
        Identity::NoTrace,
    ];
    for identity in identities {
        let mut form = house.form("x");
        let (text, well, better) = (mark("text"), mark("well"), mark("better"));
        form.words =
            rules::words_from_form(&TypedWords { text: &text, well: &well, better: &better, ..TypedWords::default() })
                .unwrap();
        form.identity = identity;
        let Some(code) = commands::share_contribution(app, &house.person(), form).await.unwrap().code else { continue };
        talk(house, &code).await;
    }
    themes(house).await;
}

async fn talk(house: &House, code: &codes::Code) {
    let app = &house.app;
    let (thread, holder) = house.open(code).await;
    let id = thread.contribution.id;
    house.decide(id, Moderation::AskAuthor { words: mark("question") }).await.unwrap();
    commands::answer_check(app, &holder, crate::model::Verdict::Answers).await.unwrap();
    house.publish(id).await;
    let signed = Signature { name: mark("signer"), role: mark("role") };
    let outcome =
        OutcomeSaid::Cannot { reason: mark("reason"), decided_by: mark("decider"), challenge: mark("challenge") };
    let seen = house.state(id).await.version;
    let form = ReplyForm { seen, text: mark("reply"), signed, outcome: Some(outcome) };
    commands::reply(app, &house.responder(), id, form).await.unwrap();
    commands::write_back(app, &holder, &mark("back")).await.unwrap();
    let unpublish = Moderation::Unpublish { reason: UnpublishReason::AuthorAsked, words: mark("unpublish") };
    house.decide(id, unpublish).await.unwrap();
    let (_, other) = house.shared(&mark("private")).await;
    house.decide(other, Moderation::KeepPrivate { reason: PrivateReason::Unsafe, words: mark("kept") }).await.unwrap();
    if thread.contribution.mode == crate::model::Mode::CodeOnly {
        let named = Identity::Named { name: mark("raised"), mail: None };
        commands::raise_openness(app, &holder, &house.person(), named).await.unwrap();
    }
}

async fn themes(house: &House) {
    let app = &house.app;
    let form = ThemeForm { organisation: place("leeside-team"), said: written("said") };
    let theme = commands::make_theme(app, &house.area_lead(), form).await.unwrap();
    let outcome = OutcomeSaid::NotOurs { handed_to: mark("handed"), accepted_by: mark("accepted") };
    let decision = ThemeDecision { seen: theme.version, did: written("did"), outcome };
    let theme = commands::decide_outcome(app, &house.area_lead(), theme.id, decision).await.unwrap();
    let form = ChangeForm { seen: theme.version, what: written("change"), evidence: format!("/{}", mark("evidence")) };
    commands::claim_change(app, &house.responder(), theme.id, form).await.unwrap();
    house.run_jobs().await;
}

both! {
    async fn marked_words_planted_through_every_command_are_found_nowhere_in_the_database(house: House) {
        plant(&house).await;
        // The search finds what is there: a verb of the audit is not sealed.
        assert!(found(&house, b"engagement.make_theme").await);
        assert!(!found(&house, MARK.as_bytes()).await);
        house.is_sound().await;
    }

    async fn a_code_is_found_nowhere_in_the_database(house: House) {
        let (code, _) = house.shared("Mine.").await;
        for said in [code.digits(), code.grouped(), code.spoken(Language::English)] {
            assert!(!found(&house, said.as_bytes()).await);
        }
    }
}

/// Searches the raw bytes of the file and its write-ahead log; on a server, every row of every table as text and as hex.
async fn found(house: &House, needle: &[u8]) -> bool {
    if house.engine() == Engine::Sqlite {
        let path = house.test.url().trim_start_matches("sqlite:").to_owned();
        let files = [path.clone(), format!("{path}-wal")];
        return files.iter().any(|path| {
            let bytes = std::fs::read(path).unwrap_or_default();
            bytes.windows(needle.len()).any(|window| window == needle)
        });
    }
    let tables: Vec<(String,)> = house
        .app
        .db()
        .all("SELECT CAST(t.tablename AS text) FROM pg_tables t WHERE t.schemaname = 'public'", &[])
        .await
        .unwrap();
    let hex: String = needle.iter().map(|byte| format!("{byte:02x}")).collect();
    let text = String::from_utf8_lossy(needle).into_owned();
    for (table,) in tables {
        let rows: Vec<(String,)> =
            house.app.db().all(&format!("SELECT CAST(t AS text) FROM {table} t"), &[]).await.unwrap();
        if rows.iter().any(|(row,)| row.contains(&text) || row.contains(&hex)) {
            return true;
        }
    }
    false
}
