#!/bin/sh
# SPDX-License-Identifier: MIT
# deps.sh [all]: installs what a build needs and does not find; `all` adds what `make check-all` compares with.
# Only apt is known; elsewhere the names of what is missing are printed and the exit code is 1.
need=
want() { # want PACKAGE TEST...
    package=$1
    shift
    "$@" >/dev/null 2>&1 || need="$need $package"
}
header() { echo "#include <$1>" | ${CC:-gcc} -E -; }
want gcc command -v "${CC:-gcc}"
want libc6-dev header stdio.h
want binutils command -v ar
want libtree-sitter-dev header tree_sitter/api.h
want check header check.h
want libtommath-dev header tommath.h
want libutf8proc-dev header utf8proc.h
[ -e "${GRAMMAR:-build/deps/tree-sitter-javascript}/src/parser.c" ] || want npm command -v npm
if [ "$1" = all ]; then
    want clang command -v clang
    want tcc command -v tcc
    want valgrind command -v valgrind
fi
[ -n "$need" ] || exit 0
if ! command -v apt-get >/dev/null; then
    echo "yieldc needs these Debian packages, or what your system calls them:$need" >&2
    exit 1
fi
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
echo "installing:$need"
export DEBIAN_FRONTEND=noninteractive
apt="$sudo apt-get -qq -o DPkg::Lock::Timeout=300"
# shellcheck disable=SC2086
$apt install -y --no-install-recommends $need >/dev/null 2>&1 ||
    { $apt update && $apt install -y --no-install-recommends $need >/dev/null; } ||
    { echo "could not install:$need" >&2; exit 1; }
