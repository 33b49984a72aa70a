use super::{filled, place};
use crate::{
    Stop,
    commands::give_hat::{Wanted, give, give_hat},
};
use db::Read;

fn wanted(mail: &str, role: &str, at: Option<&str>) -> Wanted {
    Wanted { mail: mail.to_owned(), role: role.to_owned(), at: at.map(str::to_owned) }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_hat_is_given_from_the_command_line_once_and_the_audit_says_so() {
    const HATS: &str = "SELECT CAST(count(*) AS bigint) FROM people_hats";
    const LINES: &str = "SELECT CAST(count(*) AS bigint) FROM ledger_lines WHERE verb = 'people.give_hat'";
    let (config, _folder) = place();
    let comhar = filled(&config).await;
    let before = (&mut comhar.app.db()).one::<(i64,)>(HATS, &[]).await.unwrap().0;
    for _ in 0..2 {
        let first = wanted("first@comhar.example", "national_office", None);
        give_hat(&config, &first).await.map_err(|Stop(why)| why).unwrap();
    }
    assert_eq!((&mut comhar.app.db()).one::<(i64,)>(HATS, &[]).await.unwrap().0, before + 1);
    assert_eq!((&mut comhar.app.db()).one::<(i64,)>(LINES, &[]).await.unwrap().0, 1);
    let lead = wanted("lead@comhar.example", "area_lead", Some("south-west"));
    give(&comhar, &lead).await.map_err(|Stop(why)| why).unwrap();
    assert_eq!((&mut comhar.app.db()).one::<(i64,)>(HATS, &[]).await.unwrap().0, before + 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hat_that_cannot_be_is_refused_with_a_sentence() {
    let (config, _folder) = place();
    let comhar = filled(&config).await;
    let no = async |wanted: Wanted| give(&comhar, &wanted).await.map_err(|Stop(why)| why).expect_err("given");
    assert!(no(wanted("no address", "national_office", None)).await.contains("email address"));
    assert!(no(wanted("a@comhar.example", "person", None)).await.contains("The hats are: moderator"));
    assert!(no(wanted("a@comhar.example", "area_lead", None)).await.contains("where this hat is worn"));
    assert!(no(wanted("a@comhar.example", "area_lead", Some("nowhere"))).await.contains("no place nowhere"));
}
