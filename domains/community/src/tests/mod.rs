mod commands;
mod commands_crises;
mod commands_figures;
mod commands_people;
mod commands_privacy;
mod house;
mod imports_commands;
mod imports_pages;
mod imports_rules;
mod linkage_commands;
mod linkage_rules;
mod pages;
mod pages_staff;
mod partner_pages;
mod permissions;
mod report;
mod report_file;
mod returns_commands;
mod returns_rules;
mod rules;
mod rules_figures;

pub(crate) use house::{House, recipe, refusal};

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
