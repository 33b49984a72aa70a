//! Answers: the list of what waits for a service, only its own, most serious first (T35).

use super::{
    common,
    moderation::{QueuePage, QueueWords},
};
use crate::{model::Desk, permissions::ReadStories};
use axum::response::Response;
use web::Visit;

/// The address of the list.
pub const PATH: &str = "/replies";

/// The list.
pub async fn list(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ReadStories>(&visit) {
        return closed;
    }
    let words = QueueWords {
        heading: "engagement-replies-heading",
        lead: "engagement-replies-lead",
        none: "engagement-replies-none",
    };
    match QueuePage::read(&visit, Desk::Reply, PATH).await {
        Ok(page) => visit.page("engagement-replies-title", page.view(&visit, &words)),
        Err(failure) => visit.refuse(&failure),
    }
}
