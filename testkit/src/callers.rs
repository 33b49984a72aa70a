//! Callers by what they are: each with an account, a hat where it has one, a sign-in and a browser.

use crate::{TestApp, Visitor};
use db::Read;
use i18n::Written;
use kernel::{Caller, Hat, Id, Language, OrganisationId, PersonId, Role};
use ledger::App;
use people::commands::{Asked, Came, HatWanted, ask_link, change_hat, give_hat_as_the_system, hats_of, open_link};
use people::model::{Device, MailAddress, Session, Token};
use people::rules::return_path::ReturnPath;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// The name of the cookie that holds a sign-in where the address is not encrypted, as in tests.
const COOKIE: &str = "comhar";

/// Somebody signed in. Opens pages like any [`Visitor`], and can call commands as their [`Caller`].
#[derive(Clone)]
pub struct Somebody {
    /// Their browser.
    pub visitor: Visitor,
    /// What commands know of them.
    pub caller: Caller,
    /// Their sign-in.
    pub session: Session,
    /// Who they are.
    pub person: PersonId,
    /// Where they wear their hat, if they have one.
    pub place: Option<OrganisationId>,
}

impl Deref for Somebody {
    type Target = Visitor;
    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

impl DerefMut for Somebody {
    fn deref_mut(&mut self) -> &mut Visitor {
        &mut self.visitor
    }
}

impl TestApp {
    /// Somebody signed in who acts for themselves, and whom nobody chose.
    pub async fn stranger(&self) -> Somebody {
        self.somebody("stranger", None).await
    }

    /// Reads before anything is public, at a place.
    pub async fn moderator(&self, place: &str) -> Somebody {
        self.wearing(Role::Moderator, place).await
    }

    /// Reads for safety, at a place.
    pub async fn safety_reader(&self, place: &str) -> Somebody {
        self.wearing(Role::SafetyReader, place).await
    }

    /// Answers for a service, at a place.
    pub async fn responder(&self, place: &str) -> Somebody {
        self.wearing(Role::Responder, place).await
    }

    /// Answers for what a service does about it, at a place.
    pub async fn service_owner(&self, place: &str) -> Somebody {
        self.wearing(Role::ServiceOwner, place).await
    }

    /// The Area Lead of a place.
    pub async fn area_lead(&self, place: &str) -> Somebody {
        self.wearing(Role::AreaLead, place).await
    }

    /// A person with lived experience who checks what was claimed, at a place.
    pub async fn lived_experience_reviewer(&self, place: &str) -> Somebody {
        self.wearing(Role::LivedExperienceReviewer, place).await
    }

    /// Holds contact details, and only these, at a place.
    pub async fn identity_custodian(&self, place: &str) -> Somebody {
        self.wearing(Role::IdentityCustodian, place).await
    }

    /// The national office.
    pub async fn national_office(&self) -> Somebody {
        self.somebody("national_office", Some((Role::NationalOffice, None))).await
    }

    /// Keeps the machine running.
    pub async fn administrator(&self) -> Somebody {
        self.somebody("administrator", Some((Role::Administrator, None))).await
    }

    /// Somebody with this part at a place, which is known by its name.
    pub async fn wearing(&self, role: Role, place: &str) -> Somebody {
        let place = self.place(place).await;
        self.somebody(role.as_str(), Some((role, Some(place)))).await
    }

    /// The organisation or service with this name, or the only one whose name holds these words.
    pub async fn place(&self, name: &str) -> OrganisationId {
        let mut named = list_named(self.app()).await;
        if let Some((id, _)) = named.iter().find(|(_, names)| names.iter().any(|known| known == name)) {
            return *id;
        }
        named.retain(|(_, names)| names.iter().any(|known| known.contains(name)));
        match named.as_slice() {
            [(only, _)] => *only,
            [] => panic!("there is no place whose name holds \"{name}\""),
            several => {
                let names: Vec<_> = several.iter().filter_map(|(_, names)| names.first()).collect();
                panic!("\"{name}\" is in the names of several places, say which: {names:?}")
            }
        }
    }

    /// Somebody with an account, wearing a hat or not, signed in on a new browser. They come as everybody does, by a mailed link,
    /// so whatever work is due is done on the way.
    pub async fn somebody(&self, called: &str, hat: Option<(Role, Option<OrganisationId>)>) -> Somebody {
        let app = self.app();
        let number: Id<Somebody> = Id::untimed(app.random());
        let mail = MailAddress::parse(&format!("{called}.{number}@example.org")).expect("an address");
        if let Some((role, organisation)) = hat {
            give_hat_as_the_system(app, &mail, HatWanted { role, organisation, ends_at: None })
                .await
                .expect("they get their hat");
        }
        let mut token = self.come_by_link(&mail).await;
        let session = self.session_of(&token).await;
        let person = session.person;
        let themselves = Caller::somebody(Arc::clone(app.permissions()), Language::English, person, None);
        if let Some(held) = hats_of(app, &themselves).await.expect("their hats are listed").first() {
            token = change_hat(app, (&themselves, &session), Some(held.id)).await.expect("they put on their hat");
        }
        let worn = hat.map(|(role, organisation)| Hat { role, organisation, break_glass: false });
        let caller = Caller::somebody(Arc::clone(app.permissions()), Language::English, person, worn);
        let mut visitor = self.nobody();
        visitor.keep_cookie(COOKIE, &token.text());
        Somebody { visitor, caller, session, person, place: hat.and_then(|(_, place)| place) }
    }

    /// Asks for a link, takes it out of the letterbox and opens it.
    async fn come_by_link(&self, mail: &MailAddress) -> Token {
        let app = self.app();
        let nobody = Caller::nobody(Arc::clone(app.permissions()), Language::English);
        let asked = Asked { mail: mail.clone(), leads_to: ReturnPath::of("/account") };
        ask_link(app, &self.comhar.doors, &nobody, &asked).await.expect("they ask for a link");
        self.run_jobs().await;
        let letters = self.take_letters_to(mail.as_str());
        let link = letters.iter().find_map(|letter| token_in(&letter.body)).expect("the mail holds a link");
        let came = Came { device: Device::Other, before: None };
        open_link(app, &link, &came).await.expect("the link opens").token
    }

    /// The sign-in that a token is for.
    async fn session_of(&self, token: &Token) -> Session {
        const SQL: &str = "SELECT id, person_id FROM people_sessions WHERE token_hash = $1";
        let hash = token.hash(self.app().vault(), "people.session");
        let (id, person) = (&mut self.db()).one(SQL, &[&hash]).await.expect("the sign-in is there");
        Session { id, person, proved_at: self.now(), glass: None }
    }
}

/// The token at the end of a link in a mail.
fn token_in(body: &str) -> Option<Token> {
    let after = body.split("/sign-in/link/").nth(1)?;
    Token::parse(after.split(|char: char| !(char.is_ascii_alphanumeric() || "-_".contains(char))).next()?)
}

/// Every organisation and service with its names.
async fn list_named(app: &App) -> Vec<(OrganisationId, Vec<String>)> {
    let words = |names: &Written| {
        Language::ALL.iter().filter_map(|language| names.exactly(*language)).map(str::to_owned).collect()
    };
    let nodes = organisations::store::nodes::list_structure(&mut app.db()).await.expect("the tree is read");
    let services =
        organisations::store::services::list_names(&mut app.db(), None).await.expect("the services are read");
    let nodes = nodes.into_iter().map(|node| (node.id, words(&node.names)));
    let mut named: Vec<_> = nodes.chain(services.into_iter().map(|(id, names)| (id, words(&names)))).collect();
    // A service may stand in both lists.
    named.sort();
    named.dedup_by_key(|(id, _)| *id);
    named
}
