use crate::account::Account;
use crate::{Cluster, find_programs, server_programs_in};
use std::fs;

#[test]
fn as_root_the_server_runs_as_postgres_or_else_as_nobody() {
    let both = "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/sh\npostgres:x:101:104::/:/bin/sh\n";
    assert_eq!(Account::among(both), Some(Account::Other { uid: 101, gid: 104 }));
    assert_eq!(Account::among("nobody:x:65534:65533::/:/bin/sh"), Some(Account::Other { uid: 65534, gid: 65533 }));
    assert_eq!(Account::among("root:x:0:0::/root:/bin/sh"), None);
}

#[test]
fn the_newest_version_is_taken_by_number_and_only_when_it_holds_a_server() {
    let root = std::env::temp_dir().join(format!("comhar-versions-{}", std::process::id()));
    for (version, programs) in
        [("9", vec!["initdb", "postgres"]), ("15", vec!["initdb", "postgres"]), ("17", vec!["psql"])]
    {
        let bin = root.join(version).join("bin");
        fs::create_dir_all(&bin).unwrap();
        for program in programs {
            fs::write(bin.join(program), "").unwrap();
        }
    }
    assert_eq!(server_programs_in(&root), Some(root.join("15/bin")));
    assert_eq!(server_programs_in(&root.join("none")), None);
    fs::remove_dir_all(&root).unwrap();
}

#[test]
fn a_cluster_starts_and_leaves_nothing_behind() {
    if find_programs().is_none() {
        assert!(
            std::env::var_os("COMHAR_REQUIRE_POSTGRES").is_none(),
            "PostgreSQL's server programs are required here"
        );
        println!("not run: PostgreSQL's server programs are not installed");
        return;
    }
    let cluster = Cluster::start().unwrap();
    let folder = cluster.folder().to_path_buf();
    let server = fs::read_to_string(folder.join("data/postmaster.pid")).unwrap().lines().next().unwrap().to_owned();
    assert!(cluster.url().starts_with("postgres://comhar@%2F"), "{}", cluster.url());
    drop(cluster);
    assert!(!folder.exists(), "the folder is gone");
    assert!(!std::path::Path::new("/proc").join(server).exists(), "the server is gone");
}
