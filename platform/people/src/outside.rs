//! The one door to the outside: a small HTTP client for the sign-ins of organisations. It follows no redirects, reads no
//! more than it must, and speaks unencrypted only with this very machine.

use http_body_util::{BodyExt, Full, Limited};
use hyper::{Request, Response, body::Bytes, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use std::{sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName},
};
use url::{Host, Url};

const MOST_BYTES: usize = 1024 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

type Why = Box<dyn std::error::Error + Send + Sync>;

/// The organisation's server did not answer as it should.
#[derive(Debug, thiserror::Error)]
#[error("the sign-in of the organisation did not answer: {0}")]
pub struct NoAnswer(Why);

/// Whether this address may be asked: encrypted, or on this machine.
pub fn may_ask(url: &Url) -> bool {
    let here = match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(domain)) => domain == "localhost",
        None => false,
    };
    url.scheme() == "https" || (url.scheme() == "http" && here)
}

/// Sends the request and reads the answer.
pub async fn ask(request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, NoAnswer> {
    match tokio::time::timeout(PATIENCE, send(request)).await {
        Ok(answer) => answer.map_err(NoAnswer),
        Err(late) => Err(NoAnswer(late.into())),
    }
}

async fn send(request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, Why> {
    let url = Url::parse(&request.uri().to_string())?;
    if !may_ask(&url) {
        return Err("the address is not an encrypted one".into());
    }
    let host = url.host_str().ok_or("the address names no server")?.trim_matches(['[', ']']).to_owned();
    let port = url.port_or_known_default().ok_or("the address names no port")?;
    let stream = TcpStream::connect((host.as_str(), port)).await?;
    if url.scheme() == "http" {
        return over(stream, request, &url).await;
    }
    let stream = TlsConnector::from(tls()?).connect(ServerName::try_from(host)?, stream).await?;
    over(stream, request, &url).await
}

fn tls() -> Result<Arc<ClientConfig>, Why> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

async fn over<S>(stream: S, request: Request<Vec<u8>>, url: &Url) -> Result<Response<Vec<u8>>, Why>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection to the sign-in of an organisation ended");
        }
    });
    let (mut parts, body) = request.into_parts();
    let path = match url.query() {
        Some(query) => [url.path(), "?", query].concat(),
        None => url.path().to_owned(),
    };
    parts.uri = path.parse()?;
    let authority = url.port().map_or_else(
        || url.host_str().unwrap_or_default().to_owned(),
        |port| [url.host_str().unwrap_or_default(), ":", &port.to_string()].concat(),
    );
    parts.headers.insert(header::HOST, authority.parse()?);
    let answer = sender.send_request(Request::from_parts(parts, Full::new(Bytes::from(body)))).await?;
    let (parts, body) = answer.into_parts();
    let body = Limited::new(body, MOST_BYTES).collect().await?.to_bytes().to_vec();
    Ok(Response::from_parts(parts, body))
}
