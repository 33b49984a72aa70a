//! Pages, one file each: a handler reads its form, calls one command, chooses one of the answers and fills a page.

mod addresses;
mod card;
mod check;
mod common;
mod correct;
mod crises;
mod crisis;
mod fields;
mod figure;
mod figures;
mod front;
mod help;
mod imports;
mod linkage;
mod linkage_round;
mod linkage_told;
mod mine;
mod offer;
mod offers;
mod open;
mod paper;
mod partner_upload;
mod people;
mod person;
mod places;
mod rate;
mod register;
mod report;
mod returns;
mod returns_beside;
mod returns_form;
mod returns_one;
mod returns_words;
mod service;
mod session;
mod work;

use crate::permissions::{
    AnswerCrisis, ImportRegisters, KeepOffers, KeepPartners, KeepPeople, KeepRegister, KeepTrainings, OpenLinkage,
    PlanSession, SeeFigures, SeeLinkage, SeeReturns, SendParcel, SendReturn,
};
use axum::routing::{get, post};
use kernel::Verb;
use web::{NavItem, Purpose, Route};

/// What a service wrote down about me.
pub const MINE: &str = mine::PATH;

/// The routes of these pages. Whatever somebody does about themselves is quiet: it leaves no line beside a time.
pub const ROUTES: &[Route] = &[
    Route::open("/community").example("/community").quiet(),
    Route::open("/community/services/{id}").example("/community/services/01900000-0000-7000-8000-000000001035").quiet(),
    Route::open("/community/services/{id}/help")
        .example("/community/services/01900000-0000-7000-8000-000000001035/help")
        .quiet(),
    Route::open("/community/services/{id}/help").post().quiet(),
    Route::open("/community/card/{token}").quiet(),
    Route::signed_in("/community/card/{token}").post().quiet(),
    Route::open("/community/rate/{token}").quiet(),
    Route::open("/community/rate/{token}").post().quiet(),
    Route::signed_in("/community/mine").example("/community/mine").quiet(),
    Route::signed_in("/community/mine").post().quiet(),
    Route::verb("/community/work", KeepRegister::NAME).example("/community/work"),
    Route::verb("/community/offers", PlanSession::NAME).example("/community/offers"),
    Route::verb("/community/offers", KeepOffers::NAME).post(),
    Route::verb("/community/offers/{id}", PlanSession::NAME),
    Route::verb("/community/offers/{id}/correct", KeepOffers::NAME),
    Route::verb("/community/offers/{id}/correct", KeepOffers::NAME).post(),
    Route::verb("/community/offers/{id}/plan", PlanSession::NAME).post(),
    Route::verb("/community/sessions/{id}", KeepRegister::NAME),
    Route::verb("/community/sessions/{id}", KeepRegister::NAME).post(),
    Route::verb("/community/sessions/{id}/paper", KeepRegister::NAME),
    Route::verb("/community/people", KeepPeople::NAME).example("/community/people"),
    Route::verb("/community/people", KeepPeople::NAME).post(),
    Route::verb("/community/people/{id}", KeepPeople::NAME),
    Route::verb("/community/people/{id}", KeepPeople::NAME).post(),
    Route::verb("/community/people/{id}/card", KeepPeople::NAME),
    Route::verb("/community/crises", AnswerCrisis::NAME).example("/community/crises"),
    Route::verb("/community/crises", AnswerCrisis::NAME).post(),
    Route::verb("/community/crises/{id}", AnswerCrisis::NAME),
    Route::verb("/community/crises/{id}", AnswerCrisis::NAME).post(),
    Route::verb("/community/imports", ImportRegisters::NAME).example("/community/imports"),
    Route::verb("/community/imports", ImportRegisters::NAME).post(),
    Route::verb("/community/imports/register.csv", ImportRegisters::NAME),
    Route::verb("/community/imports/register.xlsx", ImportRegisters::NAME),
    Route::verb("/community/imports/{id}", ImportRegisters::NAME),
    Route::verb("/community/imports/{id}", ImportRegisters::NAME).post(),
    Route::verb("/community/imports/{id}/report.csv", ImportRegisters::NAME),
    Route::verb("/community/imports/{id}/undo", ImportRegisters::NAME),
    Route::verb("/community/imports/{id}/undo", ImportRegisters::NAME).post(),
    Route::verb("/community/imports/{id}/lines/{line}", ImportRegisters::NAME),
    Route::verb("/community/imports/{id}/lines/{line}", ImportRegisters::NAME).post(),
    Route::verb("/community/figures", SeeFigures::NAME).example("/community/figures"),
    Route::verb("/community/figures/{id}", SeeFigures::NAME),
    Route::verb("/community/figures/{id}", KeepTrainings::NAME).post(),
    Route::verb("/community/figures/{id}/report", SeeFigures::NAME),
    Route::verb("/community/figures/{id}/report.pdf", SeeFigures::NAME),
    Route::verb("/community/returns", SeeReturns::NAME).example("/community/returns"),
    Route::verb("/community/returns/partners", KeepPartners::NAME).post(),
    Route::verb("/community/returns/template", SendReturn::NAME),
    Route::verb("/community/returns/{id}/{quarter}", SeeReturns::NAME),
    Route::verb("/community/returns/{id}/{quarter}", SeeReturns::NAME).post(),
    Route::verb("/community/returns/{id}/{quarter}/file", SendReturn::NAME).post(),
    Route::verb("/community/linkage", SeeLinkage::NAME).example("/community/linkage"),
    Route::verb("/community/linkage", OpenLinkage::NAME).post(),
    Route::verb("/community/linkage/template", SendParcel::NAME),
    Route::verb("/community/linkage/{id}", SeeLinkage::NAME),
    Route::verb("/community/linkage/{id}", SeeLinkage::NAME).post(),
    Route::verb("/community/linkage/{id}/file", SendParcel::NAME).post(),
    Route::verb("/community/people/{id}/linkage", KeepPeople::NAME),
    Route::verb("/community/people/{id}/linkage", KeepPeople::NAME).post(),
    Route::verb("/api/v1/community/returns", SeeReturns::NAME),
    Route::verb("/api/v1/community/returns", SendReturn::NAME).post(),
];

/// Where the pages of the daily work begin that do not stand below its front page. Not the offers: some may read and not change
/// them, and a refusal that stood in another section than its neighbours would tell that they are there.
const OF_WORK: &[&str] = &[addresses::PEOPLE, addresses::CRISES, addresses::SESSIONS, addresses::IMPORTS];

/// Entries of the navigation.
pub const NAVIGATION: &[NavItem] = &[
    NavItem::open("community-nav-front", front::PATH).about(Purpose::Support),
    NavItem::when("community-nav-mine", mine::PATH, |caller| caller.signed_in().is_ok() && caller.hat().is_none())
        .about(Purpose::Own),
    NavItem::when("community-nav-work", addresses::WORK, |caller| caller.ever::<KeepRegister>())
        .beside(OF_WORK)
        .at_work(25),
    NavItem::when("community-nav-returns", returns::PATH, |caller| caller.ever::<SeeReturns>()).about(Purpose::Known),
    NavItem::when("community-nav-linkage", linkage::PATH, |caller| caller.ever::<SeeLinkage>()).about(Purpose::Known),
    NavItem::when("community-nav-figures", figures::PATH, |caller| caller.ever::<SeeFigures>()).about(Purpose::Known),
];

/// The pages.
pub fn router() -> web::Router {
    axum::Router::new()
        .route("/community", get(front::show))
        .route("/community/services/{id}", get(service::show))
        .route("/community/services/{id}/help", get(help::show).post(help::send))
        .route("/community/card/{token}", get(card::show).post(card::send))
        .route("/community/rate/{token}", get(rate::show).post(rate::send))
        .route("/community/mine", get(mine::show).post(mine::send))
        .route("/community/work", get(work::show))
        .route("/community/offers", get(offers::show).post(offers::send))
        .route("/community/offers/{id}", get(offer::show))
        .route("/community/offers/{id}/correct", get(correct::show).post(correct::send))
        .route("/community/offers/{id}/plan", post(offer::plan))
        .route("/community/sessions/{id}", get(session::show).post(session::send))
        .route("/community/sessions/{id}/paper", get(paper::show))
        .route("/community/people", get(people::show).post(people::send))
        .route("/community/people/{id}", get(person::show).post(person::send))
        .route("/community/people/{id}/card", get(person::print))
        .route("/community/crises", get(crises::show).post(crises::send))
        .route("/community/crises/{id}", get(crisis::show).post(crisis::send))
        .merge(imports::router())
        .route("/community/figures", get(figures::show))
        .route("/community/figures/{id}", get(figure::show).post(figure::send))
        .route("/community/figures/{id}/report", get(report::show))
        .route("/community/figures/{id}/report.pdf", get(report::take))
        .route("/community/returns", get(returns::show))
        .route("/community/returns/partners", post(returns::send))
        .route("/community/returns/template", get(returns_form::template))
        .route("/community/returns/{id}/{quarter}", get(returns_one::show).post(returns_one::send))
        .route("/community/returns/{id}/{quarter}/file", post(returns_one::upload))
        .route("/community/linkage", get(linkage::show).post(linkage::send))
        .route("/community/linkage/template", get(linkage_round::template))
        .route("/community/linkage/{id}", get(linkage_round::show).post(linkage_round::send))
        .route("/community/linkage/{id}/file", post(linkage_round::upload))
        .route("/community/people/{id}/linkage", get(linkage_told::show).post(linkage_told::send))
        .merge(crate::api::router())
}
