//! Listening: one connection after the other, with limits on what a stranger may make us hold.

use std::{convert::Infallible, future::Future, time::Duration};

use axum::{Router, body::Body, extract::connect_info::ConnectInfo};
use http::Request;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

/// The head of a request must be here after this time.
const HEAD_WITHIN: Duration = Duration::from_secs(15);
/// The head of a request has at most this many bytes; more is answered with 431.
const HEAD_BYTES: usize = 32 * 1024;
/// The head of a request has at most this many lines.
const HEAD_LINES: usize = 100;
/// When asked to stop, requests that are under way get this long.
const LAST_REQUESTS: Duration = Duration::from_secs(20);
/// After a failed accept (no file handles left), try again a little later.
const AFTER_FAILED_ACCEPT: Duration = Duration::from_millis(50);

/// Serves until `until` is done, then lets the requests that are under way finish.
pub async fn serve(listener: TcpListener, router: Router, until: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let mut until = std::pin::pin!(until);
    loop {
        tokio::select! {
            () = &mut until => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, address)) => open(stream, address, router.clone(), &graceful),
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(AFTER_FAILED_ACCEPT).await;
                }
            },
        }
    }
    drop(listener);
    if tokio::time::timeout(LAST_REQUESTS, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still under way when the house closed");
    }
}

fn open(stream: TcpStream, address: std::net::SocketAddr, router: Router, graceful: &GracefulShutdown) {
    // Without this, small answers wait for the other side's acknowledgement.
    stream.set_nodelay(true).ok();
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(address));
        let answer = router.clone().oneshot(request);
        async move { Ok::<_, Infallible>(answer.await.unwrap_or_else(|never| match never {})) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WITHIN)
        .max_buf_size(HEAD_BYTES)
        .max_headers(HEAD_LINES)
        .serve_connection(TokioIo::new(stream), service);
    let watched = graceful.watch(connection);
    tokio::spawn(async move {
        // A browser that goes away in the middle is no news.
        watched.await.ok();
    });
}
