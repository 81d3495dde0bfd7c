# shellcheck shell=bash
# A PostgreSQL server of our own: on a free port, in a folder that goes away with it. A server that is installed or runs
# already is left alone.

postgres_folder=

# as_postgres COMMAND…: the server refuses to run as root.
as_postgres() {
    if ((EUID == 0)); then
        local user=nobody
        ! id postgres >/dev/null 2>&1 || user=postgres
        (cd / && setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@")
    else
        (cd / && "$@")
    fi
}

start_postgres() {
    local bin port try
    bin=$(postgres_bin)
    # Not below TMPDIR, which another user may not be able to enter.
    postgres_folder=$(mktemp -d /tmp/focal-postgres.XXXXXX)
    if ((EUID == 0)); then chown "$(as_postgres id -u)" "$postgres_folder"; fi
    as_postgres "$bin/initdb" -D "$postgres_folder/data" -U focal --auth=trust -E UTF8 --locale=C --no-sync \
        >"$postgres_folder/initdb.log" 2>&1 || { cat "$postgres_folder/initdb.log" >&2; stop 'initdb failed.'; }
    for try in 1 2 3 4 5; do
        port=$((20000 + RANDOM % 12000))
        # Nothing in it outlives the tests, so nothing needs to survive a power cut.
        if as_postgres "$bin/pg_ctl" -D "$postgres_folder/data" -s -w -t 30 -l "$postgres_folder/server.log" start -o "\
            -p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder -c max_connections=200 \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off" >/dev/null 2>&1; then
            export FOCAL_TEST_POSTGRES_URL=postgres://focal@127.0.0.1:$port/postgres
            printf 'PostgreSQL %s for the tests: port %s\n' "$("$bin/postgres" --version | sed 's/[^0-9]*\([0-9.]*\).*/\1/')" "$port"
            return
        fi
        printf 'PostgreSQL did not start on port %s (try %s of 5)\n' "$port" "$try"
    done
    cat "$postgres_folder/server.log" >&2
    stop 'PostgreSQL for the tests did not start.'
}

stop_postgres() {
    [[ -n $postgres_folder ]] || return 0
    as_postgres "$(postgres_bin)/pg_ctl" -D "$postgres_folder/data" -s -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$postgres_folder"
    postgres_folder=
}
