//! Embeds styles, scripts and typeface, which `cargo xtask assets` makes.

fn main() {
    if !std::path::Path::new("dist/comhar.css").is_file() {
        println!(
            "cargo::error=platform/web/dist is missing: run `cargo xtask assets` first (make run and make test do)."
        );
        return;
    }
    memory_serve::load_directory_with_embed("dist", true);
}
