# shellcheck shell=bash
# What the tests need beside Rust: a PostgreSQL server, a browser with its driver, a reader of PDF, another implementation of
# DKIM, and Postfix' SMTP tools.
# On Debian it is installed; elsewhere this names what is missing.

require_rust() {
    command -v cargo >/dev/null || stop 'There is no cargo: install Rust from https://rustup.rs, then run this again.'
    command -v cc >/dev/null || stop 'There is no C compiler (cc), which SQLite is built with: install one (on Debian: build-essential), then run this again.'
    command -v make >/dev/null || stop 'There is no make, which jemalloc is built with: install it (on Debian: build-essential), then run this again.'
}

# The folder of the newest PostgreSQL server's programs.
postgres_bin() {
    local folder
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) "$(pg_config --bindir 2>/dev/null || true)" \
        "$(dirname "$(command -v initdb 2>/dev/null || echo /nowhere/x)")"; do
        if [[ -x $folder/initdb && -x $folder/postgres ]]; then
            printf '%s\n' "$folder"
            return
        fi
    done
    return 1
}

# The browser, under any of its names.
browser() {
    command -v chromium || command -v chromium-browser || command -v google-chrome
}

# Whether Postfix' tools are there and run. They come unpacked, not installed: nothing is to listen on port 25.
smtp_tool() {
    local tool=$target/tools/$1
    [[ -x $tool ]] || tool=$(command -v "$1") || return 1
    # It has no harmless option; what it says about a wrong one shows that its libraries were found.
    [[ $("$tool" -? 2>&1 || true) == *usage* ]] && printf '%s\n' "$tool"
}

# Whether a Python knows dkimpy and Ed25519; Debian's may not be the first in PATH.
knows_dkim() {
    "$1" -c 'import dkim, nacl' 2>/dev/null
}

missing_packages() {
    postgres_bin >/dev/null || echo postgresql
    browser >/dev/null || echo chromium
    command -v chromedriver >/dev/null || echo chromium-driver
    command -v pdftotext >/dev/null || echo poppler-utils
    knows_dkim python3 || knows_dkim /usr/bin/python3 || printf '%s\n' python3-dkim python3-nacl
}

install_missing() {
    local packages
    mapfile -t packages < <(missing_packages)
    if ((${#packages[@]})); then
        printf 'Missing: %s\n' "${packages[*]}"
        apt_install "${packages[@]}"
    fi
    smtp_tool smtp-sink >/dev/null && smtp_tool smtp-source >/dev/null || unpack_postfix
    packages=()
    mapfile -t packages < <(missing_packages)
    ((${#packages[@]} == 0)) || stop "Still missing after the installation: ${packages[*]}."
    FOCAL_TEST_CHROMEDRIVER=$(command -v chromedriver)
    FOCAL_TEST_CHROMIUM=$(browser)
    FOCAL_TEST_SMTP_SINK=$(smtp_tool smtp-sink) || stop 'smtp-sink does not run.'
    FOCAL_TEST_SMTP_SOURCE=$(smtp_tool smtp-source) || stop 'smtp-source does not run.'
    export FOCAL_TEST_CHROMEDRIVER FOCAL_TEST_CHROMIUM FOCAL_TEST_SMTP_SINK FOCAL_TEST_SMTP_SOURCE
}

on_debian() {
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null
}

# apt COMMAND…: apt-get as root, asking nothing.
apt() {
    local root=()
    if ((EUID != 0)); then root=(sudo -n); fi
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" </dev/null
}

apt_install() {
    local how="Install them, then run this again; or run scripts/test sqlite, which does without."
    on_debian || stop "This is not Debian, so nothing was installed. Needed (by their Debian names): $*. $how"
    ((EUID == 0)) || sudo -n true 2>/dev/null || stop "Only root can install: $*. $how"
    printf 'Installing: %s\n' "$*"
    apt update && apt install -y --no-install-recommends "$@" || stop "The installation failed: $*."
}

unpack_postfix() {
    local folder=$target/tools/postfix libraries tool
    on_debian || stop 'smtp-sink and smtp-source, which come with Postfix, are missing: install them, then run this again; or run scripts/test sqlite, which does without.'
    printf 'Unpacking smtp-sink and smtp-source\n'
    rm -rf "$folder"
    mkdir -p "$folder"
    (
        cd "$folder"
        apt-get -qq download postfix 2>/dev/null || { apt update && apt-get -qq download postfix; }
    ) || stop 'The package postfix could not be downloaded.'
    mapfile -t libraries < <(dpkg-deb -f "$folder"/postfix_*.deb Depends | tr ',' '\n' | sed -n 's/^ *\(lib[^ |]*\).*/\1/p')
    dpkg -s "${libraries[@]}" >/dev/null 2>&1 || apt_install "${libraries[@]}"
    dpkg-deb -x "$folder"/postfix_*.deb "$folder"
    for tool in smtp-sink smtp-source; do
        # Found from where it stands, so that the folder can be moved.
        cat >"$target/tools/$tool" <<-'WRAPPER'
			#!/bin/sh
			here=$(dirname "$(readlink -f "$0")")/postfix/usr
			LD_LIBRARY_PATH=$here/lib/postfix exec "$here/sbin/$(basename "$0")" "$@"
		WRAPPER
        chmod +x "$target/tools/$tool"
    done
}
