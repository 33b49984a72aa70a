//! How anybody can check a receipt, and the key for it.

use crate::receipts;
use axum::response::Response;
use maud::html;
use web::{
    Visit,
    components::{Row, SummaryList, steps},
};

/// The key and the recipe.
pub async fn show(visit: Visit) -> Response {
    let words = &visit.words;
    let vault = visit.site.app().vault();
    let step = |title: &str, line: &str| (words.text(title).into_owned(), words.text(line).into_owned());
    let recipe = [
        step("engagement-receipt-step-one", "engagement-receipt-step-one-line"),
        step("engagement-receipt-step-two", "engagement-receipt-step-two-line"),
        step("engagement-receipt-step-three", "engagement-receipt-step-three-line"),
    ];
    let key = super::common::long(&receipts::public_key_text(vault));
    let main = html! {
        h1 .govuk-heading-xl { (words.text("engagement-receipt-heading")) }
        p .govuk-body-l { (words.text("engagement-receipt-lead")) }
        h2 .govuk-heading-m { (words.text("engagement-receipt-key")) }
        (SummaryList::new(vec![Row::new(words.text("engagement-receipt-key-value"), key)]))
        (steps(&recipe))
        pre .comhar-scrolls tabindex="0" { "comhar receipt 1\n" (words.text("engagement-sent-receipt-number")) "\n" (words.text("engagement-sent-receipt-day"))
            "\n" (words.text("engagement-sent-receipt-mark")) "\n" (words.text("engagement-sent-receipt-key")) "\n" }
    };
    visit.page("engagement-receipt-title", main)
}
