use super::told;
use crate::checks::house::check;
use crate::tree::Tree;

fn with(path: &str, text: &str) -> String {
    told(&check(&Tree::of(&[(path, text)])).unwrap())
}

#[test]
fn words_that_hurt_are_refused_wherever_people_read() {
    assert!(with("docs/guide.md", "A Sufferer came.").contains("\"sufferer\" is not a word of this house"));
    assert!(
        with("domains/a/locales/en.ftl", "a-b = He committed\n suicide").is_empty(),
        "a phrase is read within a line"
    );
    assert!(with("domains/a/locales/en.ftl", "a-b = He committed suicide.").contains("died by suicide"));
    assert!(with("domains/a/src/demo.rs", r#"const T: &str = "She is non-compliant";"#).contains("non-compliant"));
}

#[test]
fn a_person_is_not_a_user_on_a_page() {
    assert!(with("domains/a/locales/en.ftl", "a-b = Users can share").contains("\"users\""));
    assert_eq!(with("domains/a/locales/en.ftl", "a-b = Service users can share { $user }"), "");
    assert_eq!(with("docs/build/page.md", "The user of this crate"), "");
}

#[test]
fn nothing_is_shouted() {
    assert!(with("domains/a/locales/ga.ftl", "a-b = Go raibh maith agat!").contains("exclamation mark"));
    assert_eq!(with("domains/a/locales/ga.ftl", "# Not shown!\na-b = Go raibh maith agat"), "");
}
