# The only commands a newcomer needs. Each one says what it does while it does it, and what to do when it fails.
# The work itself is Rust, in xtask/.

.DEFAULT_GOAL := help
.PHONY: help run test check build bench look tools

help:
	@echo "make run     build and serve the demonstration on http://127.0.0.1:8080 (data in ./data)"
	@echo "make test    run every test: Rust on SQLite and on PostgreSQL, then the browser"
	@echo "make check   format, clippy, licences, and the checks of xtask"
	@echo "make build   the program to install: target/release/comhar"
	@echo "make bench   measure, into bench/RESULTS.md"
	@echo "make look    screenshots of the main pages, into e2e/out"

run: tools
	@cargo xtask run

test: tools
	@cargo xtask test

check: tools
	@cargo xtask assets
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	@cargo xtask check

build: tools
	@cargo xtask assets
	cargo build --release --package server
	@echo "Built target/release/comhar. To install it: docs/operate/install.md"

bench: tools
	@cargo xtask bench

look: tools
	@cargo xtask look

# Rust needs a C compiler to link with, and the embedded database is written in C. Rust itself is not ours to install.
tools:
	@command -v cargo >/dev/null || { echo "cargo was not found. Install the Rust toolchain, 1.95 or newer: https://www.rust-lang.org/tools/install"; exit 1; }
	@command -v cc >/dev/null || { \
		echo "── A C compiler is absent: installing gcc from the distribution"; \
		as_root=""; [ "$$(id -u)" = 0 ] || as_root=sudo; \
		$$as_root sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends gcc libc6-dev' \
		|| { echo "gcc could not be installed. Install a C compiler by hand (on Debian, as root: apt-get install gcc libc6-dev)."; exit 1; }; }
	@[ -x "$${CARGO_TARGET_DIR:-target}/debug/xtask" ] || echo "── building the tools (up to a minute the first time)"
