//! Two partner organisations that keep their own database: returns of three quarters, one late and one nil, and one round of counting
//! people across both. All figures and names are invented.

use super::{Play, wearing};
use crate::{
    commands::{self, RoundForm, Sending, Source, Sure},
    model::{Kind, MemberAnswer, ReturnForm, ReturnStep, ReturnWay},
    permissions::SendReturn,
    rules::{Period, Quarter, RETURN_DAYS, days_later},
};
use kernel::{Caller, Hat, OrRefusal, OrganisationId, Outcome, Role};
use std::collections::BTreeSet;

const GIVEN: [&str; 10] =
    ["Niamh", "Cian", "Aisling", "Darragh", "Sinéad", "Eoin", "Róisín", "Fiachra", "Gráinne", "Pádraig"];
const FAMILY: [&str; 5] = ["Ó Broin", "Ní Laoi", "Mac Cárthaigh", "Breathnach", "de Búrca"];

impl Play {
    /// Leeside and the Kettle send up figures of what they kept in databases of their own.
    pub(super) async fn partners(&self) -> Outcome<()> {
        let leeside = organisations::demo::service("leeside-team")?;
        let kettle = organisations::demo::service("kettle-drop-in")?;
        let region = organisations::demo::organisation("south-west")?;
        let martin = wearing(&self.app, "martin", Role::ServiceOwner, leeside)?;
        let host = wearing(&self.app, "sarah", Role::ServiceOwner, kettle)?;
        let fionnuala = wearing(&self.app, "fionnuala", Role::AreaLead, region)?;
        if !martin.ever::<SendReturn>() {
            return Ok(());
        }
        let quarters = Quarter::over(commands::today_utc(&self.app), 3);
        let [newest, middle, oldest] = quarters.as_slice() else { return Ok(()) };
        for place in [leeside, kettle] {
            commands::keep_partner(&self.app, &fionnuala, place, (*oldest, None)).await?;
        }
        self.figures((&martin, &fionnuala), (leeside, *oldest), (10, 1)).await?;
        self.figures((&host, &fionnuala), (kettle, *oldest), (12, 2)).await?;
        self.figures((&martin, &fionnuala), (leeside, *middle), (RETURN_DAYS + 12, 3)).await?;
        self.nil((&host, &fionnuala), (kettle, *middle)).await?;
        let office = self.office()?;
        commands::lock_return(&self.app, &office, (leeside, *oldest)).await?;
        self.at(0);
        self.send(&martin, (leeside, *newest), typed(4)).await?;
        self.round((&martin, &host, &office), (leeside, kettle), *middle).await
    }

    fn office(&self) -> Outcome<Caller> {
        let maire = people::demo::find("maire").or_absent()?;
        let hat = Hat { role: Role::NationalOffice, organisation: None, break_glass: false };
        Ok(Caller::somebody(self.app.permissions().clone(), maire.language, maire.id, Some(hat)))
    }

    async fn send(&self, who: &Caller, of: (OrganisationId, Quarter), form: ReturnForm) -> Outcome<()> {
        let sending = Sending { form, way: ReturnWay::Typed, sure: Sure::Yes };
        commands::send_return(&self.app, who, of, &sending).await.map(drop)
    }

    async fn accept(&self, who: &Caller, of: (OrganisationId, Quarter)) -> Outcome<()> {
        for step in [ReturnStep::Check, ReturnStep::Accept] {
            commands::check_return(&self.app, who, of, (step, None)).await?;
        }
        Ok(())
    }

    /// So many days after the quarter, with figures of some size.
    async fn figures(
        &self,
        (sends, checks): (&Caller, &Caller),
        of: (OrganisationId, Quarter),
        (days, size): (i64, i64),
    ) -> Outcome<()> {
        self.on(days_later(of.1.last(), days));
        self.send(sends, of, typed(size)).await?;
        self.accept(checks, of).await
    }

    async fn nil(&self, (sends, checks): (&Caller, &Caller), of: (OrganisationId, Quarter)) -> Outcome<()> {
        self.on(days_later(of.1.last(), 5));
        self.send(sends, of, ReturnForm { nil: true, ..ReturnForm::default() }).await?;
        self.accept(checks, of).await
    }

    async fn round(
        &self,
        (martin, host, office): (&Caller, &Caller, &Caller),
        (leeside, kettle): (OrganisationId, OrganisationId),
        quarter: Quarter,
    ) -> Outcome<()> {
        let form = RoundForm {
            name: format!("Leeside and Kettle, {quarter}"),
            period: Period { from: quarter.first(), to: quarter.last() },
            organisations: BTreeSet::from([leeside, kettle]),
        };
        let round = commands::open_round(&self.app, office, &form).await?;
        for (who, list) in [(martin, invented(0, 30)), (host, invented(19, 25))] {
            commands::answer_round(&self.app, who, round, MemberAnswer::Agreed).await?;
            commands::send_parcel(&self.app, who, round, Source::List(list.as_bytes())).await?;
        }
        commands::count_round(&self.app, office, round).await?;
        commands::publish_round(&self.app, office, round).await
    }
}

/// Invented figures of three kinds.
fn typed(size: i64) -> ReturnForm {
    let line = |sessions: i64, visits: i64, people: i64| [sessions, visits, people].map(|number| number.to_string());
    let lines = [
        (Kind::DropIn, line(11 + size, 140 + 9 * size, 31 + size)),
        (Kind::ArtTherapy, line(10, 60 + 4 * size, 12 + size)),
        (Kind::SelfSupportGroup, line(12, 90 + 7 * size, 14 + size)),
    ];
    ReturnForm { nil: false, people: (45 + size).to_string(), lines: lines.into_iter().collect() }
}

/// A list of invented people, from one on; every seventh said no.
fn invented(first: usize, how_many: usize) -> String {
    let mut list = "given,family,birth_day,birth_month,birth_year,word,district,agrees\n".to_owned();
    for number in first..first + how_many {
        let given = GIVEN.get(number % GIVEN.len()).copied().unwrap_or("Niamh");
        let family = FAMILY.get(number / GIVEN.len() % FAMILY.len()).copied().unwrap_or("Ó Broin");
        let (day, month, year) = (number % 28 + 1, number % 12 + 1, 1950 + number);
        let agrees = if number % 7 == 6 { "no" } else { "yes" };
        list.push_str(&format!("{given},{family},{day},{month},{year},Máire,Leeside,{agrees}\n"));
    }
    list
}
