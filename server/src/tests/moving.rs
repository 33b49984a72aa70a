use super::{content, filled, place, place_beside, with_keyring};
use crate::{
    Config, Stop,
    commands::{check::wrongs, export::export, import::import},
    wire,
};
use testkit_db::both;

fn migrations() -> Vec<db::Migration> {
    wire::migrations().map_err(|Stop(why)| why).unwrap()
}

both! {
    async fn everything_moves_to_the_other_database_and_back(test: TestDb) {
        let (config, folder) = place();
        let comhar = filled(&config).await;
        let chain = ledger::check_chain(&mut comhar.app.db()).await.unwrap();
        let there = Config { database: Some(test.url().to_owned()), ..config.clone() };
        export(&config, folder.path()).await.map_err(|Stop(why)| why).unwrap();
        import(&there, folder.path()).await.map_err(|Stop(why)| why).unwrap();
        let moved = with_keyring(&there, test.db().clone()).await;
        assert_eq!(ledger::check_chain(&mut moved.app.db()).await.unwrap(), chain);
        assert!(chain.links > 0 && chain.broken_at.is_none());
        assert_eq!(wrongs(&moved.app).await.map_err(|Stop(why)| why), Ok(Vec::new()));

        let (back, _folder) = place_beside(&config);
        let file = folder.path().join("back.export");
        export(&there, &file).await.map_err(|Stop(why)| why).unwrap();
        import(&back, &file).await.map_err(|Stop(why)| why).unwrap();
        let db = db::Db::open(&back.database_url()).await.unwrap();
        assert!(content(&db).await == content(comhar.app.db()).await, "something changed on the way there and back");
        let home = with_keyring(&back, db).await;
        assert_eq!(ledger::check_chain(&mut home.app.db()).await.unwrap(), chain);
    }

    async fn an_export_is_not_loaded_over_something(test: TestDb) {
        let (config, folder) = place();
        filled(&config).await;
        let there = Config { database: Some(test.url().to_owned()), ..config.clone() };
        export(&config, folder.path()).await.map_err(|Stop(why)| why).unwrap();
        import(&there, folder.path()).await.map_err(|Stop(why)| why).unwrap();
        let before = content(test.db()).await;
        assert!(import(&there, folder.path()).await.is_err());
        assert!(content(test.db()).await == before);
    }
}
