//! Mornings in the garden at the Leeside team: those that were, with who came, and how they liked it.

use super::{Play, wearing};
use crate::{
    commands::{self, Another},
    model::{Kind, OfferForm, OfferId, Step},
    permissions::KeepOffers,
};
use kernel::{Caller, Language, OrRefusal, Outcome, Role};
use organisations::model::Setting;

/// So many mornings were; the newest a few days ago, so that nothing of it lies in a quarter that is long over.
const WERE: i64 = 5;
/// Days from today to the next morning.
const NEXT: i64 = 3;
/// Who comes is invented, and so is how they write their names.
const PEOPLE: [&str; 8] = ["Áine", "Bríd", "Cuán", "Dónal", "Éabha", "Fionán", "Gráinne", "Lorcán"];
/// Out of 1 to 5.
const RATINGS: [i64; 7] = [5, 4, 5, 5, 3, 4, 5];

impl Play {
    /// Martin says what the Leeside team offers, keeps its registers, and plans four weeks of it.
    pub(super) async fn leeside(&self) -> Outcome<()> {
        let place = organisations::demo::service("leeside-team")?;
        let martin = wearing(&self.app, "martin", Role::ServiceOwner, place)?;
        if !martin.ever::<KeepOffers>() {
            return Ok(());
        }
        let form = OfferForm {
            kind: Kind::SelfSupportGroup,
            name: "Garden mornings".to_owned(),
            about: "Weeding, planting and tea. Come for an hour or for all of it.".to_owned(),
            place: "The walled garden, Leeside".to_owned(),
            setting: Setting::CommunityCentre,
            capacity: Some(12),
        };
        let offer = commands::keep_offer(&self.app, &martin, None, &form).await?;
        for back in (1..=WERE).rev() {
            self.in_the_garden(&martin, offer, NEXT - 7 * back).await?;
        }
        self.at(0);
        let nobody = Caller::nobody(self.app.permissions().clone(), Language::English);
        let token = commands::rating_token(&self.app, offer);
        for rating in RATINGS {
            commands::rate(&self.app, &nobody, &token, (rating, "")).await?;
        }
        commands::plan_sessions(&self.app, &martin, offer, &self.plan_form(NEXT, (10, 12), 4)?).await.map(drop)
    }

    /// One morning: somebody new, most of those who came before, and one or two who give no name.
    async fn in_the_garden(&self, martin: &Caller, offer: OfferId, day: i64) -> Outcome<()> {
        self.at(0);
        self.on(crate::rules::days_later(commands::today_utc(&self.app), day));
        let planned = commands::plan_sessions(&self.app, martin, offer, &self.plan_form(0, (10, 12), 1)?).await?;
        let session = *planned.first().or_absent()?;
        commands::move_session(&self.app, martin, session, Step::Open).await?;
        let known = commands::list_people(&self.app, martin).await?;
        for (number, guest) in known.iter().enumerate() {
            if (number as i64 + day).rem_euclid(3) > 0 {
                commands::tap(&self.app, martin, session, guest.id).await?;
            }
        }
        let new = if known.is_empty() { 4 } else { 1 };
        for name in PEOPLE.iter().skip(known.len()).take(new) {
            commands::tap_new(&self.app, martin, session, (*name, Another::Yes)).await?;
        }
        commands::count_anonymous(&self.app, martin, (session, 0), 1 + day.rem_euclid(2)).await?;
        commands::move_session(&self.app, martin, session, Step::Close).await.map(drop)
    }
}
