# Three rooms: Node.js makes the assets and Rust the program; what runs has neither.
#
#   docker build -t comhar .
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     --publish 127.0.0.1:8080:8080 --volume comhar-data:/data --env COMHAR_PUBLIC_URL=https://comhar.example comhar
#
# The first start makes the keyring in /data/master.key: copy it to a safe place. To keep it apart from the data, mount a second
# volume and set COMHAR_KEYRING. Whether it is ready to serve: GET /readyz.

FROM rust:1.95-slim-trixie AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends gcc libc6-dev nodejs npm \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /comhar
COPY . .
RUN cargo xtask assets --anew \
    && cargo build --release --locked --package server

FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin comhar \
    && install --directory --owner=comhar --group=comhar --mode=0700 /data
COPY --from=build /comhar/target/release/comhar /usr/local/bin/comhar
USER 10001:10001
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
# Inside a container "all addresses" means the container's own; what the outside reaches is decided by --publish.
ENTRYPOINT ["/usr/local/bin/comhar"]
CMD ["serve", "--data", "/data", "--listen", "0.0.0.0:8080"]
