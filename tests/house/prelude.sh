# SPDX-License-Identifier: MIT
# What the tests of tests/cli are written with. Each runs in an empty directory.

fail() {
    echo "$*"
    exit 1
}

# is STATUS COMMAND...: runs it; its output is in the files `out` and `err`.
is() {
    expected=$1
    shift
    status=0
    "$@" > out 2> err || status=$?
    [ "$status" = "$expected" ] || { cat out err; fail "exit $status, not $expected: $*"; }
}

# has FILE TEXT: the file contains this text. hasnt: it doesn't.
has() {
    grep -qF -e "$2" "$1" || { cat "$1"; fail "$1 has no '$2'"; }
}
hasnt() {
    ! grep -nF -e "$2" "$1" || fail "$1 has '$2'"
}

# text FILE TEXT: the file is this text and a newline; an empty text: the file is empty.
text() {
    if [ -n "$2" ]; then printf '%s\n' "$2"; fi | diff -u - "$1" || fail "$1 differs"
}

# files NAME...: what the directory holds, besides out and err.
files() {
    text_of=$(printf '%s\n' "$@" | LC_ALL=C sort)
    found=$(find . -type f ! -path ./out ! -path ./err | sed 's,^\./,,' | LC_ALL=C sort)
    [ "$text_of" = "$found" ] || fail "files: $found"
}

# build NAME FILE.c...: compiles and links without a warning.
build() {
    target=$1
    shift
    # shellcheck disable=SC2046
    $CC -Wall -Wextra -Werror $("$YIELDC" --cflags) -o "$target" "$@" $("$YIELDC" --libs)
}
