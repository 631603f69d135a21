#!/bin/sh
# SPDX-License-Identifier: MIT
# deep.sh YIELDC: sources nested far beyond reason end in C or in an error, never in a signal, and in linear time. Ends in
# `N passed, N failed`.
yieldc=$1
dir=$(mktemp -d /tmp/yieldc-deep-XXXXXX)
trap 'rm -rf "$dir"' EXIT
passed=0
failed=0
# try NAME BEFORE OPEN MIDDLE CLOSE AFTER COUNT: BEFORE, COUNT times OPEN, MIDDLE, COUNT times CLOSE, AFTER
try() {
    awk -v before="$2" -v open="$3" -v middle="$4" -v close_="$5" -v after="$6" -v n="$7" 'BEGIN {
        printf "%s", before
        for (i = 0; i < n; i++) printf "%s", open
        printf "%s", middle
        for (i = 0; i < n; i++) printf "%s", close_
        print after
    }' > "$dir/$1.js"
    timeout 60 "$yieldc" -o "$dir/out.c" "$dir/$1.js" > "$dir/log" 2>&1
    status=$?
    if [ $status -gt 1 ] || { [ $status = 1 ] && ! grep -q 'error:' "$dir/log"; }; then
        echo "FAIL $1: exit $status"
        head -c 300 "$dir/log"
        failed=$((failed + 1))
    else
        passed=$((passed + 1))
    fi
}
n=20000
try parentheses 'x = ' '(' '1' ')' ';' $n
try arrays 'x = ' '[' '1' ']' ';' $n
try objects 'x = ' '{ a: ' '1' '}' ';' $n
try unary 'x = ' '!' '1' '' ';' $n
try sum 'x = ' 'y + ' '1' '' ';' $n
try power 'x = ' 'y ** ' '1' '' ';' $n
try comma 'x = (' 'y, ' '1' '' ');' $n
try conditional 'x = ' 'y ? 1 : ' '1' '' ';' $n
try members 'x = y' '.a' '' '' ';' $n
try optional 'x = y' '?.a' '' '' ';' $n
try calls 'x = y' '()' '' '' ';' $n
try assignments '' 'x = ' '1' '' ';' $n
try blocks '' '{' '' '}' '' $n
try functions '' 'function f() {' '' '}' '' 3000
try arrows 'x = ' 'a => ' '1' '' ';' 3000
try classes 'x = ' 'class extends ' 'Y' '{}' ';' 3000
try ifs '' 'if (x) {' '' '}' '' $n
try else_if '' 'if (x) y(); else ' 'z();' '' '' $n
try loops '' 'for (;;) {' '' '}' '' $n
try try_blocks '' 'try {' '' '} finally { x(); }' '' 3000
try templates 'x = ' '`${' '1' '}`' ';' $n
try patterns 'let ' '[' 'x' ']' ' = y;' $n
try labels '' 'a: {' '' '}' '' 1
try awaits 'async function f() { ' 'await ' '1' '' '; }' $n
try yields 'function* f() { ' 'yield ' '1' '' '; }' $n
try statements '' 'x = y + 1; ' '' '' '' $n
try suspensions 'async function f() { ' 'await x; ' '' '' '}' 5000
echo "$passed passed, $failed failed"
[ $failed = 0 ]
