#!/bin/sh
# SPDX-License-Identifier: MIT
# packages.sh YIELDC DIRECTORY CC: installs the packages that the programs of this folder import, compiles each program from
# node_modules, and compares what it prints with its `// expect:` lines.
here=$(cd "$(dirname "$0")" && pwd)
yieldc=$(realpath "$1")
mkdir -p "$2" && cp "$here"/*.mjs "$2" && cd "$2" || exit 1
[ -e package.json ] || echo '{ "private": true }' > package.json
# shellcheck disable=SC2046
npm install --silent --no-audit --no-fund $(sed -n 's,^// package: ,,p' ./*.mjs) > install.log 2>&1 ||
    { echo "no packages: 0 passed, 0 failed, skipped"; exit 0; }
passed=0
failed=0
for program in *.mjs; do
    name=${program%.mjs}
    sed -n 's,^// expect: ,,p' "$program" > "$name.want"
    # shellcheck disable=SC2046
    if "$yieldc" -o "$name.c" "$program" && $3 -O0 $("$yieldc" --cflags) -o "$name.exe" "$name.c" $("$yieldc" --libs) &&
        "./$name.exe" > "$name.got" && diff -u "$name.want" "$name.got"; then
        passed=$((passed + 1))
    else
        echo "FAIL $program"
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
