//! Signing in through an organisation (OpenID Connect): code flow with PKCE and nonce.

use crate::{doors::Doors, outside, rules::sessions::later};
use i18n::Written;
use kernel::{Fault, OrFault, Outcome, Refusal, Time};
use openidconnect::{
    AuthenticationFlow, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
    core::{CoreClient, CoreIdTokenClaims, CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreResponseType},
};
use std::sync::PoisonError;
use url::Url;

const AWAY: Refusal = Refusal::conflict("people_organisation_away");
const NOT_VOUCHED: Refusal = Refusal::conflict("people_organisation_did_not_vouch");

/// What is read from an organisation's server is believed for so long, in seconds.
const BELIEVED_SECONDS: i64 = 10 * 60;

/// How the people of one organisation sign in.
#[derive(Clone)]
pub struct Provider {
    /// A short word for addresses and tables; it never changes.
    pub key: String,
    /// What the button says.
    pub names: Written,
    /// Where the organisation's server says what it is.
    pub issuer: String,
    /// How the organisation knows this house.
    pub client_id: String,
    /// What this house proves itself with, if it must.
    pub client_secret: Option<String>,
    /// Whether somebody who comes for the first time gets an account (without any hat).
    pub welcomes: bool,
}

impl Provider {
    /// Whether it can be used as it stands; a house with one that cannot does not start.
    pub(crate) fn check(&self) -> Outcome<()> {
        let issuer = Url::parse(&self.issuer).or_fault("reading the address of an organisation's sign-in")?;
        let plain = !self.key.is_empty()
            && self.key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        match (outside::may_ask(&issuer), plain) {
            (true, true) => Ok(()),
            (false, _) => {
                Err(Fault::internal("reading the sign-in of an organisation", "its address must start with https://")
                    .into())
            }
            (_, false) => Err(Fault::internal(
                "reading the sign-in of an organisation",
                "its key must be of small letters, digits and hyphens",
            )
            .into()),
        }
    }
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider").field("key", &self.key).finish_non_exhaustive()
    }
}

/// What an organisation's server said of itself, and until when that is believed.
pub(crate) struct Discovered {
    metadata: CoreProviderMetadata,
    until: Time,
}

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// A way to the organisation, and what must be remembered until somebody comes back on it.
pub(crate) struct Setout {
    /// Where to send the browser.
    pub url: Url,
    /// What comes back unchanged.
    pub state: String,
    /// What the organisation puts into its word.
    pub nonce: String,
    /// What proves that we are the ones who asked.
    pub verifier: String,
}

/// What the organisation says of somebody.
pub(crate) struct Vouched {
    /// Who they are to the organisation: issuer and subject.
    pub identity: (String, String),
    /// Their name.
    pub name: Option<String>,
}

/// Prepares the way to the organisation.
pub(crate) async fn set_out(doors: &Doors, provider: &Provider, now: Time) -> Outcome<Setout> {
    let client = client(doors, provider, now).await?;
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (url, state, nonce) = client
        .authorize_url(
            AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
            CsrfToken::new_random,
            Nonce::new_random,
        )
        .add_scope(Scope::new("profile".to_owned()))
        .set_pkce_challenge(challenge)
        .url();
    Ok(Setout { url, state: state.into_secret(), nonce: nonce.secret().clone(), verifier: verifier.into_secret() })
}

/// Takes the code to the organisation and reads its word.
pub(crate) async fn come_back(
    doors: &Doors,
    provider: &Provider,
    (code, nonce, verifier): (String, String, String),
    now: Time,
) -> Outcome<Vouched> {
    let client = client(doors, provider, now).await?;
    let answer = client
        .exchange_code(AuthorizationCode::new(code))
        .map_err(|_| away("the organisation names no place for codes"))?
        .set_pkce_verifier(PkceCodeVerifier::new(verifier))
        .request_async(&outside::ask)
        .await
        .map_err(away)?;
    let token = answer.id_token().ok_or_else(|| away("the organisation gave no word"))?;
    let clock = chrono::DateTime::from_timestamp(now.as_second(), 0).unwrap_or_default();
    let verifier = client.id_token_verifier().set_time_fn(move || clock).set_allowed_algs([
        CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
        CoreJwsSigningAlgorithm::RsaSsaPssSha256,
        CoreJwsSigningAlgorithm::EcdsaP256Sha256,
        CoreJwsSigningAlgorithm::EdDsa,
    ]);
    let claims = token.claims(&verifier, &Nonce::new(nonce)).map_err(|error| {
        tracing::warn!(provider = %provider.key, %error, "the word of an organisation could not be believed");
        NOT_VOUCHED
    })?;
    Ok(vouched(claims))
}

fn vouched(claims: &CoreIdTokenClaims) -> Vouched {
    let name = claims.name().and_then(|names| names.get(None)).map(|name| name.as_str().trim().to_owned());
    Vouched {
        identity: (claims.issuer().as_str().to_owned(), claims.subject().as_str().to_owned()),
        name: name.filter(|name| !name.is_empty()),
    }
}

async fn client(doors: &Doors, provider: &Provider, now: Time) -> Outcome<Client> {
    let metadata = discover(doors, provider, now).await?;
    let back = [doors.public_url(), "/sign-in/organisation/", &provider.key, "/back"].concat();
    let secret = provider.client_secret.clone().map(ClientSecret::new);
    Ok(CoreClient::from_provider_metadata(metadata, ClientId::new(provider.client_id.clone()), secret)
        .set_redirect_uri(RedirectUrl::new(back).or_fault("making the address to come back to")?))
}

async fn discover(doors: &Doors, provider: &Provider, now: Time) -> Outcome<CoreProviderMetadata> {
    let known = {
        let all = doors.discovered().lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&provider.key).filter(|known| now < known.until).map(|known| known.metadata.clone())
    };
    if let Some(metadata) = known {
        return Ok(metadata);
    }
    let issuer =
        IssuerUrl::new(provider.issuer.clone()).or_fault("reading the address of an organisation's sign-in")?;
    let metadata = CoreProviderMetadata::discover_async(issuer, &outside::ask).await.map_err(away)?;
    let until = later(now, BELIEVED_SECONDS);
    let mut all = doors.discovered().lock().unwrap_or_else(PoisonError::into_inner);
    all.insert(provider.key.clone(), Discovered { metadata: metadata.clone(), until });
    Ok(metadata)
}

/// The person can go another way meanwhile; we read in the log what was wrong.
fn away(error: impl std::fmt::Display) -> kernel::Failure {
    tracing::warn!(%error, "the sign-in of an organisation did not work");
    AWAY.into()
}
