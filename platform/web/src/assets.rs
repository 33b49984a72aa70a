//! Styles, scripts, pictures and typeface, embedded in the binary and served under names that change with their content.

use std::sync::OnceLock;

use axum::Router;
use memory_serve::{CacheControl, Manifest};

struct Assets {
    manifest: Manifest,
    router: Router,
}

/// Made once: the bytes live as long as the process.
fn assets() -> &'static Assets {
    static ASSETS: OnceLock<Assets> = OnceLock::new();
    ASSETS.get_or_init(|| {
        let all = memory_serve::load!()
            .index_file(None)
            // Only the typeface is called by its plain name, from the style sheet, and that name holds its version.
            .cache_control(CacheControl::Long)
            .enable_hashed_routes(true);
        Assets { manifest: all.manifest(), router: all.into_router() }
    })
}

/// The address of an asset, with its hash: `address("comhar.css")`.
pub(crate) fn address(name: &str) -> String {
    let plain = format!("/{name}");
    let hashed = assets().manifest.get(&plain).map(str::to_owned).unwrap_or(plain);
    format!("/assets{hashed}")
}

/// The routes below `/assets`.
pub(crate) fn router() -> Router {
    assets().router.clone()
}
