//! The invented people as callers of commands, for what no page offers yet.

use kernel::{Caller, Hat};
use std::sync::Arc;
use testkit::TestApp;

/// Somebody of the cast, wearing the hat they were given.
pub fn caller(app: &TestApp, who: &str) -> Caller {
    let one = people::demo::find(who).unwrap();
    let hat = people::rules::hats::is_given(one.role).then(|| Hat {
        role: one.role,
        organisation: one.organisation().unwrap(),
        break_glass: false,
    });
    Caller::somebody(Arc::clone(app.app().permissions()), one.language, one.id, hat)
}
