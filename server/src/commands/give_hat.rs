use super::existing_comhar;
use crate::{Config, Stop, wire::Comhar};
use kernel::{Failure, Language, OrRefusal, OrganisationId, Outcome, Role};
use people::{
    commands::{HatWanted, give_hat_as_the_system},
    model::MailAddress,
    rules::hats::is_given,
};

/// Which hat, for whom.
#[derive(Debug, clap::Args)]
pub struct Wanted {
    /// Where they get mail: they sign in with a link to this address
    pub mail: String,
    /// The part they play
    #[arg(default_value = "national_office")]
    pub role: String,
    /// Where: the key of a place (south-west) or the id of an organisation; without it, everywhere
    #[arg(long, value_name = "PLACE")]
    pub at: Option<String>,
}

/// Gives a hat without anybody who gives it: the first one of a house. Whoever has no account yet gets one.
pub async fn give_hat(config: &Config, wanted: &Wanted) -> Result<(), Stop> {
    let comhar = existing_comhar(config).await?;
    organisations::commands::load_data(&comhar.app).await?;
    let given = give(&comhar, wanted).await;
    comhar.app.db().close().await?;
    given?;
    println!(
        "Given. They sign in at {}/sign-in with a link by mail, then put the hat on at {}/hat.",
        comhar.doors.public_url(),
        comhar.doors.public_url()
    );
    Ok(())
}

/// The same inside a program that runs.
pub async fn give(comhar: &Comhar, wanted: &Wanted) -> Result<(), Stop> {
    let Some(role) = Role::parse(&wanted.role).filter(|role| is_given(*role)) else {
        let roles: Vec<&str> = Role::ALL.iter().filter(|role| is_given(**role)).map(|role| role.as_str()).collect();
        return Err(Stop(format!("There is no hat called {}. The hats are: {}.", wanted.role, roles.join(", "))));
    };
    let mail = MailAddress::parse(&wanted.mail).map_err(|failure| said(comhar, failure))?;
    let organisation = match &wanted.at {
        Some(place) => Some(
            find_place(comhar, place)
                .await
                .map_err(|_| Stop(format!("There is no place {place}. See /organisations for those there are.")))?,
        ),
        None => None,
    };
    let hat = HatWanted { role, organisation, ends_at: None };
    give_hat_as_the_system(&comhar.app, &mail, hat).await.map_err(|failure| said(comhar, failure))?;
    Ok(())
}

async fn find_place(comhar: &Comhar, place: &str) -> Outcome<OrganisationId> {
    let id = match place.parse() {
        Ok(id) => id,
        Err(_) => organisations::organisation_id(place)?,
    };
    organisations::store::nodes::find(&mut comhar.app.db(), id).await?.or_absent()?;
    Ok(id)
}

/// A refusal in the words that pages use.
fn said(comhar: &Comhar, failure: Failure) -> Stop {
    match failure {
        Failure::Refused(refusal) => Stop(comhar.site.catalogue().words(Language::English).refusal(&refusal)),
        fault => fault.into(),
    }
}
