mod case_pages;
mod cases;
mod closed;
mod guards;
mod house;
mod opened;
mod outside;
mod outside_commands;
mod outside_pages;
mod packs;
mod permissions;
mod releases;
mod roles;
mod steps;
mod steps_closed;
mod studies;

pub(crate) use house::{House, fact, form, is_well_made, place, recipe, refusal};

/// Makes two tests of each function, each in a house of its own with the demonstration's services and people.
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
