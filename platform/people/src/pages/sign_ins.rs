//! Where I am signed in.

use super::parts::Mine;
use crate::{
    commands,
    cookies::Cookie,
    model::{Device, SessionId, SignInListed, Way},
};
use axum::{extract::Path, response::Response};
use kernel::Refusal;
use maud::{Markup, html};
use web::components::{BackLink, Button, Tag};

const OWN: &str = "/account/sign-ins";

pub(super) async fn show(mine: Mine) -> Response {
    match commands::list_sign_ins(mine.app(), &mine.visit.caller).await {
        Ok(list) => mine.visit.page("people-sign-ins", view(&mine, &list)),
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

pub(super) async fn end(mine: Mine, Path(id): Path<String>) -> Response {
    let ended = match id.parse::<SessionId>() {
        Ok(id) => commands::sign_out(mine.app(), &mine.visit.caller, id).await,
        Err(_) => Err(Refusal::absent().into()),
    };
    mine.done_or_refuse(ended, OWN, "people-done-sign-in-ended")
}

pub(super) async fn end_all(mine: Mine) -> Response {
    match commands::sign_out_everywhere(mine.app(), &mine.visit.caller).await {
        Ok(()) => {
            let answer = mine.visit.done("/sign-in", "people-done-signed-out-everywhere");
            super::parts::with(answer, Cookie::Session.end(&mine.doors))
        }
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

const fn device_key(device: Device) -> &'static str {
    match device {
        Device::Iphone => "people-device-iphone",
        Device::Ipad => "people-device-ipad",
        Device::AndroidPhone => "people-device-android-phone",
        Device::AndroidTablet => "people-device-android-tablet",
        Device::Windows => "people-device-windows",
        Device::Mac => "people-device-mac",
        Device::Linux => "people-device-linux",
        Device::Other => "people-device-other",
    }
}

const fn way_key(way: Way) -> &'static str {
    match way {
        Way::Link => "people-came-by-link",
        Way::Passkey => "people-came-by-passkey",
        Way::Password => "people-came-by-password",
        Way::Organisation => "people-came-by-organisation",
        Way::Demonstration => "people-came-by-demonstration",
    }
}

fn view(mine: &Mine, list: &[SignInListed]) -> Markup {
    let words = &mine.visit.words;
    html! {
        (BackLink::new(words.text("people-back-to-account"), "/account"))
        h1 .govuk-heading-xl { (words.text("people-sign-ins")) }
        p .govuk-body { (words.text("people-sign-ins-line")) }
        @for one in list { (listed(mine, one, one.id == mine.session.id)) }
        form method="post" action="/account/sign-ins/end-all" {
            (Button::new(words.text("people-sign-out-everywhere")).warning())
        }
    }
}

fn listed(mine: &Mine, one: &SignInListed, here: bool) -> Markup {
    let words = &mine.visit.words;
    html! {
        div .comhar-sheet {
            h2 .govuk-heading-s {
                (words.text(device_key(one.device)))
                @if here { " " (Tag::new(words.text("people-sign-in-here"))) }
            }
            p .govuk-body { (words.text(way_key(one.way))) }
            p .govuk-body { (words.with("people-sign-in-since", &[("moment", words.moment(one.begun_at).into())])) }
            p .govuk-body { (words.with("people-sign-in-used", &[("moment", words.moment(one.seen_at).into())])) }
            @if !here {
                form method="post" action={ "/account/sign-ins/" (one.id) "/end" } {
                    (Button::new(words.text("people-sign-in-end")).secondary())
                }
            }
        }
    }
}
