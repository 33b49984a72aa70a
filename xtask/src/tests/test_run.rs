use crate::fresh::fingerprint;
use crate::step::{listen, without_colour};
use crate::test_run::{is_summary, sum};
use std::fs;
use std::process::Command;

#[test]
fn the_summary_of_either_runner_is_known() {
    assert!(is_summary("     Summary [   0.736s] 3 tests run: 3 passed, 0 skipped"));
    assert!(is_summary("test result: ok. 3 passed; 0 failed; 0 ignored"));
    assert!(!is_summary("        PASS [   0.008s] a Summary of sorts"));
    assert_eq!(without_colour("\u{1b}[32;1m     Summary\u{1b}[0m ["), "     Summary [");
}

#[test]
fn results_of_several_binaries_are_added_up() {
    let lines =
        ["test result: ok. 3 passed; 0 failed; 0 ignored", "test result: FAILED. 40 passed; 2 failed; 0 ignored"]
            .map(str::to_owned);
    assert_eq!((sum(&lines, "passed"), sum(&lines, "failed")), (43, 2));
}

#[test]
fn a_command_is_heard_on_both_its_voices_and_its_end_is_kept() {
    let heard =
        listen(Command::new("sh").args(["-c", "echo keep one; echo lose; echo keep two >&2; exit 3"]), |line| {
            line.starts_with("keep")
        })
        .unwrap();
    let mut lines = heard.lines.clone();
    lines.sort();
    assert_eq!((lines, heard.success), (vec!["keep one".to_owned(), "keep two".to_owned()], false));
    assert!(listen(&mut Command::new("/no/such/program"), |_| true).unwrap_err().contains("does not run"));
}

#[test]
fn assets_are_made_again_when_a_style_changes_and_not_when_rust_does() {
    let root = std::env::temp_dir().join(format!("comhar-fresh-{}", std::process::id()));
    let web = root.join("platform/web");
    fs::create_dir_all(web.join("styles")).unwrap();
    fs::create_dir_all(web.join("dist")).unwrap();
    fs::write(web.join("styles/app.scss"), "a {}").unwrap();
    let before = fingerprint(&root);
    fs::write(web.join("lib.rs"), "fn f() {}").unwrap();
    fs::write(web.join("dist/app.css"), "a{}").unwrap();
    assert_eq!(fingerprint(&root), before);
    fs::write(web.join("styles/app.scss"), "b {}").unwrap();
    assert_ne!(fingerprint(&root), before);
    fs::remove_dir_all(&root).unwrap();
}
