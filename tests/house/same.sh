#!/bin/sh
# SPDX-License-Identifier: MIT
# same.sh YIELDC FILE.js...: the C of a program is the same bytes from run to run and from directory to directory, and
# holds no absolute path. Ends in `N passed, N failed`.
yieldc=$(realpath "$1")
shift
here=$(pwd)
dir=$(mktemp -d /tmp/yieldc-same-XXXXXX)
trap 'rm -rf "$dir"' EXIT
mkdir -p "$dir/a/b"
passed=0
failed=0
for file; do
    name=$(basename "$file")
    cp -r "$(dirname "$file")/." "$dir"
    cp -r "$(dirname "$file")/." "$dir/a/b"
    (cd "$dir" && "$yieldc" -o one.c "$name" && "$yieldc" -o two.c "$name") &&
        (cd "$dir/a/b" && "$yieldc" -o three.c "$name") &&
        cmp "$dir/one.c" "$dir/two.c" && cmp "$dir/one.c" "$dir/a/b/three.c" &&
        ! grep -n -F -e "$dir" -e "$here" "$dir/one.c"
    if [ $? = 0 ]; then
        passed=$((passed + 1))
    else
        echo "FAIL $file"
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[ $failed = 0 ]
