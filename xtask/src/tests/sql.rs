use super::told;
use crate::checks::sql::check;
use crate::sql_text::Statement;
use crate::tree::Tree;

fn in_people(source: &str) -> String {
    told(&check(&Tree::of(&[("platform/people/src/store.rs", source)])).unwrap())
}

fn sql(text: &str) -> String {
    in_people(&format!("const SQL: &str = r#\"{text}\"#;"))
}

#[test]
fn own_tables_and_the_open_one_are_left_alone() {
    assert_eq!(
        sql("SELECT a.id FROM people_accounts a JOIN organisations_within w ON w.inner_id = a.organisation_id"),
        ""
    );
    assert_eq!(
        sql("WITH RECURSIVE up (id) AS (SELECT id FROM people_hats), down AS (SELECT 1) SELECT id FROM up, down"),
        ""
    );
    assert_eq!(sql("INSERT INTO people_hats (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET id = $1 RETURNING id"), "");
    assert_eq!(sql("SELECT id FROM people_hats WHERE a IS DISTINCT FROM $1 AND note <> 'from secrets' FOR UPDATE"), "");
    assert_eq!(sql("SELECT CAST(count(*) AS bigint) FROM people_hats"), "");
    assert_eq!(in_people(r#"const WORDS: &str = "Choose from the list";"#), "");
}

#[test]
fn a_table_of_another_crate_is_refused_wherever_it_is_named() {
    for text in [
        "SELECT id FROM engagement_contributions",
        "SELECT id FROM people_hats h, engagement_contributions c",
        "SELECT id FROM people_hats WHERE EXISTS (SELECT 1 FROM engagement_contributions)",
        "SELECT id FROM people_hats LEFT JOIN engagement_contributions ON true",
        "INSERT INTO engagement_contributions (id) VALUES ($1)",
        "UPDATE engagement_contributions SET id = $1",
        "DELETE FROM engagement_contributions WHERE id = $1",
        "CREATE TABLE people_x (id uuid PRIMARY KEY REFERENCES engagement_contributions (id))",
        "CREATE UNIQUE INDEX people_x ON engagement_contributions (id)",
        "ALTER TABLE engagement_contributions ADD COLUMN x bigint",
    ] {
        assert!(sql(text).contains("names the table engagement_contributions"), "{text}: {}", sql(text));
    }
}

#[test]
fn the_open_table_is_for_reading_only() {
    assert!(
        sql("INSERT INTO organisations_within (outer_id) VALUES ($1)").contains("names the table organisations_within")
    );
}

#[test]
fn a_migration_is_read_too() {
    let tree = Tree::of(&[(
        "domains/surveys/migrations/0001.sql",
        "CREATE TABLE IF NOT EXISTS people_more (id uuid PRIMARY KEY);",
    )]);
    assert!(told(&check(&tree).unwrap()).contains("names the table people_more, which is not of surveys"));
}

#[test]
fn all_columns_at_once_are_refused() {
    for text in ["SELECT * FROM people_hats", "SELECT h.* FROM people_hats h", "DELETE FROM people_hats RETURNING *"] {
        assert!(sql(text).contains("takes all columns"), "{text}");
    }
}

#[test]
fn like_is_for_folded_columns_only() {
    assert!(sql("SELECT id FROM people_hats WHERE name LIKE $1").contains("not folded"));
    assert!(sql("SELECT id FROM people_hats WHERE name NOT ILIKE $1").contains("not folded"));
    assert_eq!(sql("SELECT id FROM people_hats WHERE name_folded LIKE $1"), "");
}

#[test]
fn glued_sql_is_refused() {
    assert!(
        in_people(r#"fn f() { format!("SELECT id FROM people_hats ORDER BY {column}"); }"#).contains("built by gluing")
    );
}

#[test]
fn a_write_without_an_audit_line_is_listed_with_its_reason() {
    let source = r#"async fn tidy() { work.commit_unrecorded("old sessions are swept away").await?; }"#;
    let path = "platform/people/src/store.rs";
    let with = |list: &str| told(&check(&Tree::of(&[(path, source), ("xtask/unrecorded.txt", list)])).unwrap());
    assert!(with("").contains("writes without an audit line"));
    assert!(with(&format!("{path}: because it is technical")).contains("writes without an audit line"));
    assert_eq!(with(&format!("{path}: old sessions are swept away")), "");
    assert!(
        with(&format!("{path}: old sessions are swept away\ngone.rs: nobody writes here any more"))
            .contains("nothing needs the exception")
    );
}

#[test]
fn what_a_statement_writes_is_told_from_what_it_reads() {
    let read = Statement::read("INSERT INTO a (x) SELECT x FROM b -- from c\nWHERE x > 'from d'");
    assert_eq!(read.tables.iter().map(String::as_str).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(read.writes.iter().map(String::as_str).collect::<Vec<_>>(), ["a"]);
}
