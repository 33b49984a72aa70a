use super::{House, migrations};
use crate::{commands, demo, privacy};
use testkit_db::both;

both! {
    async fn an_erased_person_leaves_a_shell_that_nobody_can_read(test: TestDb) {
        let house = House::open(&test).await;
        let count = "SELECT CAST(count(*) AS bigint) FROM people_accounts";
        let before = house.count(count).await;
        let mut browser = house.signed_in("tomas").await;
        let tomas = demo::find("tomas").unwrap().id;
        privacy::erase(&house.app, tomas).await.unwrap();
        assert_eq!(house.count(count).await, before);
        assert!(!browser.is_signed_in().await);
        assert!(commands::account_of(&mut house.app.db(), &house.app, tomas).await.unwrap().is_none());
        assert!(privacy::portability(&house.app, tomas).await.is_err());
        privacy::erase(&house.app, tomas).await.unwrap();
        assert_eq!(house.audit("people.erase_account").await.len(), 1);
        assert_eq!(privacy::check(&house.app).await.unwrap(), Vec::<String>::new());
        // The address is free again, and whoever takes it is somebody new.
        browser.post("/sign-in", &[("mail", "tomas@comhar.example")]).await;
        let link = house.mailed_link().await;
        browser.post(&link, &[]).await;
        assert!(!browser.get("/account").await.text.contains("Tomás"));
        assert_eq!(house.count(count).await, before + 1);
    }

    async fn a_person_takes_everything_along(test: TestDb) {
        let house = House::open(&test).await;
        house.signed_in("tomas").await;
        let tomas = demo::find("tomas").unwrap().id;
        let mine = privacy::portability(&house.app, tomas).await.unwrap();
        assert_eq!(mine["name"], "Tomás Ó Sé");
        assert_eq!(mine["mail"], "tomas@comhar.example");
        assert_eq!(mine["hats"][0]["role"], "lived_experience_reviewer");
        assert_eq!(mine["sign_ins"].as_array().unwrap().len(), 1);
    }

    async fn the_check_finds_an_account_whose_key_is_gone(test: TestDb) {
        let house = House::open(&test).await;
        assert_eq!(privacy::check(&house.app).await.unwrap(), Vec::<String>::new());
        let aoife = demo::find("aoife").unwrap().id;
        let mut tx = house.app.db().begin().await.unwrap();
        vault::keys::destroy(&mut tx, aoife.uuid()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(privacy::check(&house.app).await.unwrap().len(), 1);
    }

    async fn the_cast_is_brought_once(test: TestDb) {
        let house = House::open(&test).await;
        demo::demo(&house.app).await.unwrap();
        let count = house.count("SELECT CAST(count(*) AS bigint) FROM people_accounts").await;
        assert_eq!(usize::try_from(count).unwrap(), demo::cast().len());
        for role in kernel::Role::ALL.iter().filter(|role| **role != kernel::Role::Anyone) {
            assert!(demo::who_plays(*role).is_some(), "{role}");
        }
    }
}
