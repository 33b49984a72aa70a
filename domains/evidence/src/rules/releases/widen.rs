//! A release that touches a time of which something is out holds that as well: only what is judged together is safe
//! together.

use crate::model::{Document, Plan};
use cube::Period;

/// The plan with every period, level and split that is out of a time that it touches.
pub fn widened(plan: &Plan, out: &[Document]) -> Plan {
    let mut wide = plan.clone();
    loop {
        let before = wide.clone();
        for document in out {
            let shares = |one: &&crate::model::TableShown| {
                wide.measures.iter().any(|pinned| pinned.definition == one.definition)
            };
            if document.tables.iter().any(|table| shares(&table)) {
                widen(&mut wide, &document.plan);
            }
        }
        if wide == before {
            return wide;
        }
    }
}

fn widen(wide: &mut Plan, out: &Plan) {
    let own = wide.spans();
    let meets = |period: &Period| {
        let span = period.span();
        own.iter().any(|(_, own)| own.span().first() <= span.last() && span.first() <= own.span().last())
    };
    let touched: Vec<(String, Period)> = out.spans().into_iter().filter(|(_, period)| meets(period)).collect();
    if touched.is_empty() {
        return;
    }
    let known: Vec<String> = wide.periods.clone();
    wide.periods.extend(touched.into_iter().map(|(text, _)| text).filter(|text| !known.contains(text)));
    let mut spans = wide.spans();
    spans.sort_by_key(|(_, period)| (period.span().first(), period.span().last()));
    wide.periods = spans.into_iter().map(|(text, _)| text).collect();
    wide.levels.extend(out.levels.iter().copied());
    wide.levels.sort_unstable();
    wide.levels.dedup();
    wide.by_kind |= out.by_kind;
}
