#!/bin/sh
# Make this checkout ready to run: system libraries, then .venv as uv.lock says.
#
#   packaging/bootstrap.sh           what `make demo` needs
#   packaging/bootstrap.sh --tests   that, Node.js for a foreign seat, Xvfb for real windows
#
# Needs python3 >= 3.11. As root on Debian or Ubuntu it installs what is missing;
# otherwise it prints the one line that a person must run.
set -eu
cd "$(dirname "$0")/.."

UV_VERSION=0.13.9

# What PySide6 loads for a window, on a display or without one: library, then its package.
QT_LIBRARIES='
libEGL.so.1         libegl1
libGL.so.1          libgl1
libdbus-1.so.3      libdbus-1-3
libfontconfig.so.1  libfontconfig1
libglib-2.0.so.0    libglib2.0-0
libgssapi_krb5.so.2 libgssapi-krb5-2
libxcb-cursor.so.0  libxcb-cursor0
libxcb-icccm.so.4   libxcb-icccm4
libxcb-image.so.0   libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0   libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0   libxcb-shape0
libxcb-xkb.so.1     libxcb-xkb1
libxkbcommon.so.0   libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
'

say() { printf '%s\n' "bootstrap: $*" >&2; }

stop() {
    say "$*"
    exit 1
}

check_python() {
    command -v python3 >/dev/null || stop "python3 is missing: install Python 3.11 or newer"
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "$(python3 --version) is too old: install Python 3.11 or newer"
}

missing_packages() {
    python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
    # macOS has no ldconfig; there Qt brings all it needs.
    libraries=$(/sbin/ldconfig -p 2>/dev/null) || return 0
    printf '%s\n' "$QT_LIBRARIES" | while read -r library package; do
        case $libraries in *"$library"*) ;; *) echo "$package" ;; esac
    done
    [ -s /etc/ssl/certs/ca-certificates.crt ] || [ ! -e /etc/debian_version ] || echo ca-certificates
}

# A foreign seat in Node.js, and a display for the windows with a software GPU behind it.
missing_for_tests() {
    command -v node >/dev/null || echo nodejs
    command -v npm >/dev/null || echo npm
    command -v Xvfb >/dev/null || echo xvfb
    [ ! -e /etc/debian_version ] || dpkg -s libgl1-mesa-dri >/dev/null 2>&1 || echo libgl1-mesa-dri
}

# Install Debian packages, or say what must be typed and return non-zero.
install() {
    [ $# -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null; then
        say "please install (Debian's names): $*"
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        say "please run this line, then try again:"
        say "  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends $*'"
        return 1
    fi
    say "installing $*"
    apt-get update -q </dev/null >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" </dev/null >&2
}

# One setting of this machine's pip. `pip config get` finds no global ones in the pip of Debian 12.
pip_setting() { .uv/bin/pip config list | sed -n "s/^[a-z]*\.$1='\(.*\)'\$/\1/p" | tail -n 1; }

# uv must reach the index that this machine has set up for pip, by the same certificates.
follow_pip() {
    export PIP_DISABLE_PIP_VERSION_CHECK=1 UV_SYSTEM_CERTS=1
    index=${UV_DEFAULT_INDEX:-${UV_INDEX_URL:-${PIP_INDEX_URL:-$(pip_setting index-url)}}}
    bundle=${SSL_CERT_FILE:-${PIP_CERT:-$(pip_setting cert)}}
    [ -z "$index" ] || export UV_DEFAULT_INDEX="$index"
    [ -z "$bundle" ] || export SSL_CERT_FILE="$bundle"
}

make_uv() {
    [ -x .uv/bin/pip ] || python3 -m venv --clear .uv
    follow_pip
    [ "$(.uv/bin/uv --version 2>/dev/null | cut -d' ' -f2)" = $UV_VERSION ] && return
    .uv/bin/pip install --quiet "uv==$UV_VERSION"
}

make_venv() {
    .venv/bin/python -c '' 2>/dev/null || .uv/bin/uv venv --quiet --clear --python python3 .venv
    # Not `uv sync`: it fetches from the addresses written in uv.lock, whatever index the machine
    # has. The export carries the lock's versions and hashes, and every hash is checked.
    .uv/bin/uv export --quiet --frozen --output-file .venv/requirements.txt
    .uv/bin/uv pip sync --quiet --python .venv/bin/python .venv/requirements.txt
}

check_python
packages=$(missing_packages)
# shellcheck disable=SC2086 # one word per package is meant
install $packages
make_uv
make_venv
packaging/translations compile
touch .venv/ready
[ "${1-}" = --tests ] || exit 0
packages=$(missing_for_tests)
# shellcheck disable=SC2086 # one word per package is meant
if install $packages; then
    touch .venv/ready-for-tests
else
    say "going on: without these the tests of a foreign seat and of real windows are skipped"
fi
