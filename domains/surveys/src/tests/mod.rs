mod answering;
mod answering_pages;
mod answering_privacy;
mod answering_rooms;
mod areas;
mod areas_house;
mod areas_several;
mod asked;
mod browser;
mod building;
mod building_pages;
mod doors;
mod facts;
mod form_file;
mod house;
mod made;
mod narrowing;
mod offline;
mod offline_pages;
mod pictures;
mod results_api;
mod results_commands;
mod results_equality;
mod results_files;
mod results_gate;
mod results_house;
mod results_measured;
mod results_pages;
mod results_tally;
mod rules_edit;
mod rules_life;
mod rules_offline;
mod travelling;

pub(crate) use browser::{browser_of, in_a_house, is_well_made};
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
