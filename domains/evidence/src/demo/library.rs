//! The demonstration of what others published, and of findings. The tables are real and say where they come from; the studies are
//! invented and say so.

use crate::{
    commands,
    model::study::{StudyId, StudyKind},
    rules::{
        outside::preset,
        study::{Ended, StudyForm},
    },
};
use jiff::{ToSpan, tz::TimeZone};
use kernel::{Caller, Date, Hat, Language, OrRefusal, Outcome, Role};
use ledger::App;

/// The tables, each with the name of its preset.
pub const TABLES: [(&str, &str, &[u8]); 5] = [
    (
        "stpatricks_recovery_programme",
        "stpatricks_2016_recovery_programme_ras.csv",
        include_bytes!("../../data/stpatricks_2016_recovery_programme_ras.csv"),
    ),
    (
        "serbia_recovery",
        "serbia_recovery_within_community_2014_15.csv",
        include_bytes!("../../data/serbia_recovery_within_community_2014_15.csv"),
    ),
    (
        "stpatricks_day_services",
        "stpatricks_2016_day_services_survey_response.csv",
        include_bytes!("../../data/stpatricks_2016_day_services_survey_response.csv"),
    ),
    (
        "stpatricks_earlier_services",
        "stpatricks_2016_earlier_services.csv",
        include_bytes!("../../data/stpatricks_2016_earlier_services.csv"),
    ),
    ("nhs_mhsds_waiting", "mhsds_4ww_sep2024.csv.gz", include_bytes!("../../data/mhsds_4ww_sep2024.csv.gz")),
];

/// Fills the library; does nothing a second time.
pub async fn fill(app: &App) -> Outcome<()> {
    let office = people::demo::who_plays(Role::NationalOffice).or_absent()?;
    let hat = Hat { role: Role::NationalOffice, organisation: None, break_glass: false };
    let office = Caller::somebody(app.permissions().clone(), Language::English, office.id, Some(hat));
    if commands::list_outside(app).await?.is_empty() {
        for (id, name, file) in TABLES {
            import(app, &office, (id, name, file)).await?;
        }
    }
    if commands::list_studies(app).await?.iter().all(|study| study.survey.is_some()) {
        studies(app, &office).await?;
    }
    Ok(())
}

async fn import(app: &App, office: &Caller, (id, name, file): (&str, &str, &[u8])) -> Outcome<()> {
    let known = preset(id).or_absent()?;
    let brought = commands::bring_file(app, office, name, file).await?;
    commands::say_columns(app, office, (brought, 1), (known.about.clone(), known.plan.clone())).await?;
    commands::show_outside(app, office, (brought, 2)).await
}

/// A study that was invented, in three languages.
struct Invented {
    kind: StudyKind,
    titles: [&'static str; 3],
    asked: [&'static str; 3],
    days: Option<(i64, &'static str)>,
    /// So many days ago it ended.
    ended: Option<i64>,
    found: Option<([&'static str; 3], [&'static str; 3])>,
    withheld: Option<&'static str>,
}

const STUDIES: [Invented; 4] = [
    Invented {
        kind: StudyKind::Pilot,
        titles: [
            "Invented pilot: evening drop-in",
            "Píolóta cumtha: buail isteach tráthnóna",
            "Izmišljena proba: večernji dnevni boravak",
        ],
        asked: [
            "An invented study for the demonstration. Do more people come when the door is open in the evening?",
            "Staidéar cumtha don taispeántas. An dtagann níos mó daoine nuair atá an doras oscailte tráthnóna?",
            "Izmišljena studija za demonstraciju. Da li više ljudi dolazi kada su vrata otvorena uveče?",
        ],
        days: None,
        ended: Some(70),
        found: Some((
            [
                "People who work by day came for the first time. Buses stop at nine, so many left early.",
                "Tháinig daoine a oibríonn de lá den chéad uair. Stopann busanna ag a naoi, mar sin d'imigh go leor go luath.",
                "Ljudi koji rade danju došli su prvi put. Autobusi staju u devet, pa su mnogi otišli ranije.",
            ],
            [
                "The evening stays for a year, and begins an hour earlier.",
                "Fanann an tráthnóna ar feadh bliana, agus tosaíonn sé uair níos luaithe.",
                "Veče ostaje godinu dana i počinje sat ranije.",
            ],
        )),
        withheld: None,
    },
    Invented {
        kind: StudyKind::Consultation,
        titles: [
            "Invented consultation: a new crisis house",
            "Comhairliúchán cumtha: teach géarchéime nua",
            "Izmišljeno savetovanje: nova kuća za krize",
        ],
        asked: [
            "An invented study for the demonstration. Where should the house be, and who should work there?",
            "Staidéar cumtha don taispeántas. Cá mbeadh an teach, agus cé a d'oibreodh ann?",
            "Izmišljena studija za demonstraciju. Gde treba da bude kuća i ko treba u njoj da radi?",
        ],
        days: None,
        ended: Some(120),
        found: None,
        withheld: None,
    },
    Invented {
        kind: StudyKind::Report,
        titles: [
            "Invented report: who we do not reach",
            "Tuarascáil chumtha: cé nach sroichimid",
            "Izmišljen izveštaj: do koga ne stižemo",
        ],
        asked: [
            "An invented study for the demonstration. Which people live near a service and never come?",
            "Staidéar cumtha don taispeántas. Cé na daoine a chónaíonn in aice le seirbhís agus nach dtagann riamh?",
            "Izmišljena studija za demonstraciju. Ko živi blizu usluge, a nikad ne dođe?",
        ],
        days: Some((120, "The findings are read first by those they are about.")),
        ended: Some(30),
        found: None,
        withheld: None,
    },
    Invented {
        kind: StudyKind::Pilot,
        titles: [
            "Invented pilot: a diary by phone",
            "Píolóta cumtha: dialann ar an bhfón",
            "Izmišljena proba: dnevnik na telefonu",
        ],
        asked: [
            "An invented study for the demonstration. Does a short diary help between visits?",
            "Staidéar cumtha don taispeántas. An gcabhraíonn dialann ghearr idir cuairteanna?",
            "Izmišljena studija za demonstraciju. Da li kratak dnevnik pomaže između poseta?",
        ],
        days: None,
        ended: Some(200),
        found: None,
        withheld: Some("Four people took part, and each would be recognised."),
    },
];

async fn studies(app: &App, office: &Caller) -> Outcome<()> {
    let today = app.now().to_zoned(TimeZone::UTC).date();
    for one in &STUDIES {
        let id = commands::add_study(app, office, &form(one, 0)).await?;
        for language in 1..3 {
            let version = commands::find_study(app, id).await?.version;
            commands::keep_study(app, office, (id, version), &form(one, language)).await?;
        }
        end(app, office, (id, one, today)).await?;
    }
    Ok(())
}

fn form(one: &Invented, language: usize) -> StudyForm {
    let of = |texts: &[&'static str; 3]| texts.get(language).copied().unwrap_or_default().to_owned();
    StudyForm {
        language: Language::ALL.get(language).copied().unwrap_or_default(),
        kind: Some(one.kind),
        title: of(&one.titles),
        asked: of(&one.asked),
        owner: "Demonstration office".to_owned(),
        days: one.days.map(|(days, _)| days),
        days_reason: one.days.map(|(_, reason)| reason.to_owned()).unwrap_or_default(),
        link: String::new(),
    }
}

async fn end(app: &App, office: &Caller, (id, one, today): (StudyId, &Invented, Date)) -> Outcome<()> {
    let version = async || Outcome::Ok((id, commands::find_study(app, id).await?.version));
    let ended = one.ended.and_then(|days| today.checked_sub(days.days()).ok());
    if ended.is_none() {
        return commands::start_study(app, office, version().await?).await;
    }
    commands::finish_study(app, office, version().await?, ended).await?;
    if let Some((found, next)) = &one.found {
        for (place, language) in Language::ALL.iter().enumerate() {
            let of = |texts: &[&'static str; 3]| texts.get(place).copied().unwrap_or_default().to_owned();
            let ended = Ended { language: *language, found: of(found), what_next: of(next) };
            commands::publish_study(app, office, version().await?, &ended).await?;
        }
    }
    match one.withheld {
        Some(reason) => commands::withhold_study(app, office, version().await?, reason).await,
        None => Ok(()),
    }
}
