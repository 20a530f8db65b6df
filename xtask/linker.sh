#!/bin/sh
# The linker on Linux: the system's C compiler, as always. A machine that has only Rust has none yet, and without one
# not even `cargo xtask`, which installs everything else, could be built. On Debian and Ubuntu it is installed here,
# before the very first link; anywhere else, the last line fails as it would have without this file.
if ! command -v cc >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
    # What a linker prints is shown only when it fails, so what is going on is said to the terminal, if there is one.
    if (: >/dev/tty) 2>/dev/null; then
        echo "xtask: installing build-essential by apt-get, because Rust needs a C compiler to link" >/dev/tty
    fi
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        as_root=sudo
    fi
    $as_root apt-get -q update >&2
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        install --no-install-recommends build-essential >&2 ||
        echo "No C compiler is installed, and it could not be installed: run 'apt-get install build-essential' as root." >&2
fi
exec cc "$@"
