//! The steps from a theme to a change that was told back.

use super::steps::Steps;
use testkit::{Page, Visitor};

/// Where everybody can look whether it is so.
pub const EVIDENCE: &str = "/support/01900000-0000-7000-8000-000000001020";

impl Steps<'_> {
    /// The area lead says in one sentence what people said, and puts what was shared under it.
    pub async fn make_theme(&self, said: &str, service: &str) -> Page {
        let mut lead = self.comes("fionnuala").await;
        let place = organisations::demo::service(service).unwrap().to_string();
        let page = lead.open("/themes").await;
        let made = self
            .press(&mut lead, &page, "engagement-themes-make-button", &[("said-en", said), ("place", &place)])
            .await;
        made.must_say(&self.said("engagement-theme-done-made"));
        let theme = self.theme(&mut lead).await;
        let offered =
            theme.all("[name='contribution']").filter_map(|choice| choice.attr("value")).next().map(str::to_owned);
        let offered = offered.unwrap_or_else(|| panic!("nothing waits to be sorted: {}", theme.text()));
        let linked = self.press(&mut lead, &theme, "engagement-theme-link-button", &[("contribution", &offered)]).await;
        linked.must_say(&self.said("engagement-theme-done-linked"));
        self.app.run_jobs().await;
        linked
    }

    /// The area lead decides, with a day by which it will be done.
    pub async fn plan(&self, did: &str) -> Page {
        let mut lead = self.comes("fionnuala").await;
        let theme = self.theme(&mut lead).await;
        let fields = [("did-en", did), ("outcome", "planned"), ("by-day", "1"), ("by-month", "9"), ("by-year", "2026")];
        let decided = self.press(&mut lead, &theme, "engagement-theme-decide-button", &fields).await;
        self.app.run_jobs().await;
        decided
    }

    /// Somebody says that it is done, and where everybody can see it.
    pub async fn claim(&self, who: &str, what: &str) -> Page {
        let mut team = self.comes(who).await;
        let theme = self.theme(&mut team).await;
        let fields = [("what-en", what), ("evidence", EVIDENCE)];
        let claimed = self.press(&mut team, &theme, "engagement-theme-claim-button", &fields).await;
        self.app.run_jobs().await;
        claimed
    }

    /// Somebody looks whether it is so.
    pub async fn verify(&self, who: &str) -> Page {
        let mut reviewer = self.comes(who).await;
        let theme = self.theme(&mut reviewer).await;
        let verified = self.press(&mut reviewer, &theme, "engagement-theme-verify-button", &[]).await;
        self.app.run_jobs().await;
        verified
    }

    /// The only theme there is, as one person sees it.
    pub async fn theme(&self, visitor: &mut Visitor) -> Page {
        self.first_in(visitor, "/themes").await
    }
}
