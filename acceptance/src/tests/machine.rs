//! The machine misbehaves: no room on the disk, no database, slow and oversized requests. Real faults, no pretended ones.

use super::{
    cast,
    steps::{Steps, Told, code_on},
};
use server::{
    Config,
    wire::{self, Comhar, Outside},
};
use std::{net::SocketAddr, path::Path, sync::Arc};
use testkit::{TestApp, Visitor, on_sqlite};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
};
use vault::{Keyring, Vault};

/// The house on a database of this address, as `comhar serve` puts it together.
async fn house_at(url: &str) -> Comhar {
    let db = db::Db::open(url).await.unwrap();
    let vault = Vault::open(Keyring::generate(&kernel::SeededRandom::new(7)));
    let outside = Outside { clock: Arc::new(kernel::SystemClock), random: Arc::new(kernel::SystemRandom) };
    let config = Config { demo: true, ..Config::default() };
    let app = wire::app(db, vault, outside).unwrap_or_else(|stop| panic!("{}", stop.0));
    wire::comhar(&config, app).unwrap_or_else(|stop| panic!("{}", stop.0))
}

async fn filled(url: &str) -> Comhar {
    let comhar = house_at(url).await;
    comhar.app.db().migrate(&comhar.house.migrations()).await.unwrap();
    vault::keys::recognise(comhar.app.db(), comhar.app.vault()).await.unwrap().unwrap();
    organisations::demo::demo(&comhar.app).await.unwrap();
    people::demo(&comhar.app).await.unwrap();
    comhar
}

fn visitor(comhar: &Comhar) -> Visitor {
    Visitor::new(wire::router(comhar))
}

fn pages_of(file: &Path) -> u64 {
    std::fs::metadata(file).unwrap().len() / 4096
}

/// Shares by the interface for programs; gives the status and the code.
async fn share(comhar: &Comhar, text: &str) -> (u16, Option<String>) {
    let told = serde_json::json!({ "kind": "idea", "mode": "code_only", "text": text, "language": "en" });
    let (status, answer) = visitor(comhar).call(http::Method::POST, "/api/v1/contributions", &told).await;
    (status, answer["code"].as_str().map(str::to_owned))
}

async fn opens(comhar: &Comhar, code: &str) -> u16 {
    visitor(comhar).call(http::Method::POST, "/api/v1/contributions/open", &serde_json::json!({ "code": code })).await.0
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_gives_a_clear_page_loses_nothing_and_works_again_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("comhar.db");
    let url = format!("sqlite:{}", file.display());
    let first = filled(&url).await;
    first.app.db().close().await.unwrap();
    drop(first);

    let cramped = house_at(&format!("{url}?max_pages={}", pages_of(&file) + 40)).await;
    let mut codes = Vec::new();
    let mut refused = None;
    for number in 0..2_000 {
        match share(&cramped, &format!("{number} {}", "a long day ".repeat(200))).await {
            (201, Some(code)) => codes.push(code),
            (status, _) => {
                refused = Some(status);
                break;
            }
        }
    }
    assert_eq!(refused, Some(503), "the disk became full after {} were taken", codes.len());
    assert!(!codes.is_empty(), "some were taken before");

    // A person sees a clear page; reading goes on; what was acknowledged is there.
    let words = cramped.site.catalogue().words(kernel::Language::English);
    let mut person = visitor(&cramped);
    let page = person.open("/share").await;
    let second = person
        .press(page.submit(&words.text("engagement-share-continue")).forging("text", &"No room. ".repeat(900)))
        .await;
    let full = person.press(second.submit(&words.text("engagement-about-send"))).await;
    assert_eq!(full.status, 503, "{}", full.text());
    full.must_say(&words.text("web-error-full-title")).must_say(&words.text("web-error-go-back"));
    assert!(full.all("a[href='/help-now']").next().is_some(), "with ways on");
    for path in ["/", "/support", "/experiences", "/help-now"] {
        assert_eq!(visitor(&cramped).open(path).await.status, 200, "{path} can be read");
    }
    assert_eq!(cramped.app.db().damage().await.unwrap(), Vec::<String>::new(), "nothing is corrupt");
    cramped.app.db().close().await.ok();
    drop(cramped);

    let roomy = house_at(&url).await;
    assert_eq!(share(&roomy, "There is room again.").await.0, 201);
    for code in &codes {
        assert_eq!(opens(&roomy, code).await, 200, "what was acknowledged is there");
    }
    let wrong = roomy.house.check(&roomy.app).await.unwrap();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_database_pages_say_so_with_ways_on() {
    // Nobody listens on a port that was just given back.
    let probe = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = probe.local_addr().unwrap().port();
    drop(probe);
    let comhar = house_at(&format!("postgres://nobody@127.0.0.1:{port}/nothing")).await;
    let words = comhar.site.catalogue().words(kernel::Language::English);
    for path in ["/", "/experiences", "/said-and-done", "/support"] {
        let page = visitor(&comhar).open(path).await;
        assert_eq!(page.status, 503, "{path}: {}", page.text());
        page.must_say(&words.text("web-error-unavailable-title"));
        assert!(page.all("main a[href='/help-now']").next().is_some(), "{path} leads to help");
        assert!(page.all("a[href^='tel:']").next().is_some(), "{path} has a number to call");
        assert!(page.header("retry-after").is_some());
        assert!(
            !page.body.contains("127.0.0.1:") || !page.body.contains(&port.to_string()),
            "and nothing of the machine"
        );
    }
    for path in ["/help-now", "/share", "/privacy", "/open"] {
        assert_eq!(visitor(&comhar).open(path).await.status, 200, "{path} needs no database");
    }
    let (status, problem) = visitor(&comhar)
        .call(
            http::Method::POST,
            "/api/v1/contributions",
            &serde_json::json!({ "kind": "idea", "mode": "code_only", "text": "Hello.", "language": "en" }),
        )
        .await;
    assert_eq!(status, 503, "{problem}");
}

/// A door before the real database that can be shut.
struct Door {
    address: SocketAddr,
    open: tokio::sync::watch::Sender<bool>,
}

impl Door {
    /// `socket` is where the real database listens.
    async fn before(socket: std::path::PathBuf) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (open, is_open) = tokio::sync::watch::channel(true);
        tokio::spawn(async move {
            while let Ok((mut outside, _)) = listener.accept().await {
                let (socket, mut is_open) = (socket.clone(), is_open.clone());
                tokio::spawn(async move {
                    if !*is_open.borrow() {
                        return;
                    }
                    let Ok(mut inside) = tokio::net::UnixStream::connect(&socket).await else { return };
                    tokio::select! {
                        _ = tokio::io::copy_bidirectional(&mut outside, &mut inside) => {}
                        _ = is_open.wait_for(|open| !open) => {}
                    }
                });
            }
        });
        Self { address, open }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_the_database_comes_back_the_house_recovers_by_itself() {
    let Some(cluster) = std::env::var("TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty()) else {
        println!("not run: TEST_POSTGRES_URL is not set; cargo xtask test starts a cluster");
        return;
    };
    let Some(folder) = cluster
        .split_once('@')
        .and_then(|(_, rest)| rest.split_once('/'))
        .map(|(host, _)| host.replace("%2F", "/").replace("%25", "%"))
        .filter(|host| host.starts_with('/'))
    else {
        println!("not run: the cluster is not reached by a socket");
        return;
    };
    let real = db::Db::open(&cluster).await.unwrap();
    let name = "comhar_acceptance_door";
    exec_outside(&real, &format!("DROP DATABASE IF EXISTS {name}")).await;
    exec_outside(&real, &format!("CREATE DATABASE {name}")).await;
    let socket = std::path::Path::new(&folder).join(".s.PGSQL.5432");
    let door = Door::before(socket).await;
    let comhar = filled(&format!("postgres://comhar@{}/{name}", door.address)).await;
    assert_eq!(visitor(&comhar).open("/experiences").await.status, 200);
    let (_, code) = share(&comhar, "Before it went.").await;

    door.open.send(false).unwrap();
    let gone = visitor(&comhar).open("/experiences").await;
    assert_eq!(gone.status, 503, "{}", gone.text());
    assert_eq!(share(&comhar, "While it was gone.").await.0, 503, "nothing is acknowledged that is not kept");

    door.open.send(true).unwrap();
    assert_eq!(visitor(&comhar).open("/experiences").await.status, 200, "it is back at the next request");
    assert_eq!(opens(&comhar, &code.unwrap()).await, 200);
    assert_eq!(share(&comhar, "After it came back.").await.0, 201);
    comhar.app.db().close().await.unwrap();
}

/// Databases cannot be made inside a transaction, so this goes through the reading side.
async fn exec_outside(db: &db::Db, sql: &str) {
    let _rows: Vec<(i64,)> = db::Read::all(&mut &*db, sql, &[]).await.unwrap_or_default();
}

/// The house behind a real socket, until the sender is dropped.
async fn listening(app: &TestApp) -> (SocketAddr, oneshot::Sender<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let router = wire::router(&app.comhar);
    tokio::spawn(web::serve(listener, router, async { drop(stopped.await) }));
    (address, stop)
}

/// Everything that comes until the other side closes.
async fn answer_to(address: SocketAddr, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // A server that has had enough may close before it has read all of it.
    stream.write_all(request).await.ok();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok();
    String::from_utf8_lossy(&answer).into_owned()
}

/// The first that comes, or nothing when the other side closes at once.
async fn first_answer_to(address: SocketAddr, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request).await.ok();
    let mut answer = vec![0; 4096];
    let length = stream.read(&mut answer).await.unwrap_or_default();
    String::from_utf8_lossy(&answer[..length]).into_owned()
}

const FORM: &str = "host: 127.0.0.1\r\ncontent-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\nconnection: close\r\n";

on_sqlite! {
    async fn oversized_headers_are_refused_and_the_next_visitor_is_served(app: &TestApp) {
        let (address, _stop) = listening(app).await;
        for headers in [format!("x-long: {}\r\n", "a".repeat(300_000)), (0..5_000).map(|number| format!("x-{number}: a\r\n")).collect::<String>()] {
            let request = format!("GET /help-now HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n{headers}\r\n");
            let answer = first_answer_to(address, request.as_bytes()).await;
            assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431") || answer.starts_with("HTTP/1.1 400"), "{}", answer.lines().next().unwrap_or_default());
        }
        let long = format!("GET /{} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n", "a".repeat(300_000));
        let answer = first_answer_to(address, long.as_bytes()).await;
        assert!(!answer.starts_with("HTTP/1.1 200") && !answer.starts_with("HTTP/1.1 5"), "{}", answer.lines().next().unwrap_or_default());
        for nonsense in ["GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\0\0\0\0\r\n\r\n", "POST /share HTTP/1.1\r\nhost: x\r\ncontent-length: -5\r\nconnection: close\r\n\r\n", "POST /share HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\nzz\r\n"] {
            let answer = first_answer_to(address, nonsense.as_bytes()).await;
            assert!(!answer.starts_with("HTTP/1.1 5"), "{nonsense:?}: {answer}");
        }
        let good = answer_to(address, b"GET /help-now HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n").await;
        assert!(good.starts_with("HTTP/1.1 200"), "{good}");
    }

    async fn slow_bodies_hold_nobody_else_up_and_arrive_whole(app: &TestApp) {
        let (address, _stop) = listening(app).await;
        let body = "text=Slowly+typed";
        let mut slow = Vec::new();
        for _ in 0..40 {
            let mut stream = TcpStream::connect(address).await.unwrap();
            let head = format!("POST /share HTTP/1.1\r\n{FORM}content-length: {}\r\n\r\n", body.len());
            stream.write_all(head.as_bytes()).await.unwrap();
            stream.write_all(&body.as_bytes()[..4]).await.unwrap();
            slow.push(stream);
        }
        let good = answer_to(address, b"GET /help-now HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n").await;
        assert!(good.starts_with("HTTP/1.1 200"), "while forty others dawdle: {good}");
        let mut last = slow.pop().unwrap();
        last.write_all(&body.as_bytes()[4..]).await.unwrap();
        let mut answer = Vec::new();
        last.read_to_end(&mut answer).await.unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("Slowly typed"), "{}", answer.lines().next().unwrap_or_default());
    }

    async fn a_connection_that_ends_in_the_middle_leaves_nothing_behind(app: &TestApp) {
        let steps = Steps::in_english(app);
        cast::bring(app).await;
        let (address, _stop) = listening(app).await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        let head = format!("POST /share/about HTTP/1.1\r\n{FORM}content-length: 5000\r\n\r\nstep=send&text=Half+a+sent");
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest).await.ok();
        assert_eq!(super::t_author::one(app, "SELECT CAST(count(*) AS bigint) FROM engagement_contributions").await, 0);
        let sent = steps.share(&mut app.nobody(), Told { text: "A whole sentence.", ..Told::default() }).await;
        code_on(&sent);
        app.run_jobs().await;
    }
}
