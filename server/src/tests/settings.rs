use crate::{Config, Stop, config::Flags};
use figment::Jail;
use std::path::PathBuf;

fn read(flags: &Flags) -> Config {
    Config::read(flags).map_err(|Stop(why)| why).unwrap()
}

#[test]
#[expect(clippy::result_large_err, reason = "the jail's own error")]
fn flags_win_over_variables_over_the_file_over_what_is_built_in() {
    Jail::expect_with(|jail| {
        assert_eq!(read(&Flags::default()).listen.port(), 8080);
        jail.create_file("comhar.toml", "listen = \"127.0.0.1:1001\"\nname = \"From the file\"\ndata = \"/file\"")?;
        assert_eq!(read(&Flags::default()).listen.port(), 1001);
        jail.set_env("COMHAR_LISTEN", "127.0.0.1:1002");
        jail.set_env("COMHAR_DATA", "/variable");
        assert_eq!(read(&Flags::default()).listen.port(), 1002);
        let flags = Flags { listen: "127.0.0.1:1003".parse().ok(), demo: true, ..Flags::default() };
        let config = read(&flags);
        assert_eq!(config.listen.port(), 1003);
        assert_eq!(config.data, PathBuf::from("/variable"));
        assert_eq!(config.name.as_deref(), Some("From the file"));
        assert!(config.demo);
        Ok(())
    });
}

#[test]
#[expect(clippy::result_large_err, reason = "the jail's own error")]
fn what_cannot_be_understood_is_refused_with_a_sentence() {
    Jail::expect_with(|jail| {
        jail.create_file("comhar.toml", "lisen = \"127.0.0.1:1001\"")?;
        let Err(Stop(why)) = Config::read(&Flags::default()) else { panic!("a misspelt setting was taken") };
        assert!(why.contains("lisen"), "{why}");
        let absent = Flags { config: Some(PathBuf::from("elsewhere.toml")), ..Flags::default() };
        let Err(Stop(why)) = Config::read(&absent) else { panic!("an absent file was taken") };
        assert!(why.contains("elsewhere.toml"), "{why}");
        Ok(())
    });
}

#[test]
#[expect(clippy::result_large_err, reason = "the jail's own error")]
fn the_keyring_in_a_variable_is_not_taken_for_a_setting() {
    Jail::expect_with(|jail| {
        jail.set_env("COMHAR_MASTER_KEY", "comhar-keyring 1;root x");
        assert!(!format!("{:?}", read(&Flags::default())).contains("root x"));
        Ok(())
    });
}

#[test]
fn the_database_and_the_keyring_lie_in_the_data_folder_unless_said_otherwise() {
    let config = Config { data: PathBuf::from("/srv/comhar"), ..Config::default() };
    assert_eq!(config.database_url(), "sqlite:/srv/comhar/comhar.db");
    assert_eq!(config.keyring_path(), PathBuf::from("/srv/comhar/master.key"));
}
