mod api;
mod commands;
mod commands_back;
mod commands_marks;
mod commands_privacy;
mod commands_staff;
mod concerns;
mod facts;
mod house;
mod pages;
mod pages_mine;
mod pages_share;
mod pages_staff;
mod pages_thread;
mod pages_words;
mod rules;
mod rules_regions;
mod store;

pub(crate) use house::{House, place, recipe, refusal};

/// Makes two tests of each function, each in a house of its own with the demonstration's services.
macro_rules! both {
    ($($(#[$meta:meta])* async fn $name:ident($house:ident: House) $body:block)+) => {$(
        $(#[$meta])*
        async fn $name(test: testkit_db::TestDb) {
            let $house = crate::tests::House::of(test);
            $body
        }

        mod $name {
            #[test]
            fn sqlite() {
                testkit_db::on(testkit_db::Engine::Sqlite, &crate::tests::recipe(), super::$name);
            }

            #[test]
            fn postgres() {
                testkit_db::on(testkit_db::Engine::Postgres, &crate::tests::recipe(), super::$name);
            }
        }
    )+};
}
pub(crate) use both;
