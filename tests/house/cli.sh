#!/bin/sh
# SPDX-License-Identifier: MIT
# cli.sh YIELDC CC JOBS TEST.sh...: runs each test in an empty directory of its own, with `sh -eu`, YIELDC, CC and ROOT set and the
# functions of prelude.sh; it passes when its exit status is 0. Exit status 77 is a skipped one. Ends in `N passed, N failed`.
root=$(pwd)
yieldc=$(realpath "$1")
cc=$2
jobs=$3
shift 3
dir=$(mktemp -d /tmp/yieldc-cli-XXXXXX)
trap 'rm -rf "$dir"' EXIT
cat > "$dir/one.sh" <<END
name=\$(basename "\$1" .sh)
mkdir "$dir/\$name"
cd "$dir/\$name" || exit
YIELDC="$yieldc" CC="$cc" ROOT="$root" MAKEFLAGS= sh -eu -c '. "\$ROOT/tests/house/prelude.sh"; . "\$1"' sh "$root/\$1" > "$dir/\$name.log" 2>&1
status=\$?
[ \$status != 0 ] || echo passed
[ \$status != 77 ] || { echo skipped; sed "s/^/skipped \$name: /" "$dir/\$name.log" >&2; }
[ \$status = 0 ] || [ \$status = 77 ] || { echo failed; { echo "FAIL \$1"; tail -30 "$dir/\$name.log"; } >&2; }
END
printf '%s\n' "$@" | xargs -n 1 -P "$jobs" sh "$dir/one.sh" > "$dir/tally"
passed=$(grep -c passed "$dir/tally")
failed=$(grep -c failed "$dir/tally")
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
