#!/bin/sh
# SPDX-License-Identifier: MIT
# linear.sh YIELDC "CC": long programs become C whose functions don't grow with them, because a C compiler's time grows with the
# square of a function's length; what they print is right. Ends in `N passed, N failed`.
yieldc=$1
cc=$2
dir=$(mktemp -d /tmp/yieldc-linear-XXXXXX)
trap 'rm -rf "$dir"' EXIT
passed=0
failed=0

# source N BEFORE ITEM AFTER: BEFORE, N times ITEM with @ for 0, 1..., AFTER
source_of() {
    awk -v n="$1" -v before="$2" -v item="$3" -v after="$4" 'BEGIN {
        print before
        for (i = 0; i < n; i++) { text = item; gsub(/@/, i, text); print text }
        print after
    }'
}

# The bytes of the longest function of a C file.
longest() {
    awk '/^[^ \t\/#].*\) *\{/ { size = 0; inside = 1 }
         inside { size += length($0) + 1 }
         /^}$/ { if (inside && size > most) most = size; inside = 0 }
         END { print most + 0 }' "$1"
}

# try NAME BEFORE ITEM AFTER EXPECTED: the longest function has less than 24,000 bytes, some 300 statements, which is what 1400 and 2800 items need to be
# far below; the program prints EXPECTED.
try() {
    for n in 1400 2800; do
        source_of $n "$2" "$3" "$4" > "$dir/$n.js"
        "$yieldc" --no-line -o "$dir/$n.c" "$dir/$n.js" || break
    done
    small=$(longest "$dir/1400.c")
    large=$(longest "$dir/2800.c")
    $cc $("$yieldc" --cflags) -o "$dir/program" "$dir/1400.c" $("$yieldc" --libs) &&
        "$dir/program" > "$dir/out" 2>&1
    touch "$dir/out"
    printed=$(tail -1 "$dir/out")
    if [ "$small" -gt 0 ] && [ "$large" -lt 24000 ] && [ "$printed" = "$5" ]; then
        passed=$((passed + 1))
    else
        echo "FAIL $1: the longest function has $small bytes for 1400, $large for 2800; printed '$printed', not '$5'"
        failed=$((failed + 1))
    fi
}

sum='console.log(list.length, list.reduce((a, b) => a + b));'
try ints 'const list = [' '@,' "]; $sum" '1400 979300'
try rows 'const list = [' '{ id: @, name: "n@", ok: true, at: [@, null] },' \
    ']; console.log(list.length, list[1399].name, list.reduce((a, b) => a + b.at[0], 0));' '1400 n1399 979300'
try mixed 'const f = (x) => x, list = [' '@, f(1),' "]; $sum" '2800 980700'
try calls 'let f = (x) => x; const list = [' 'f(@),' "]; $sum" '1400 979300'
try keys 'const o = {' '"k@": @,' '}; const list = Object.values(o);'"$sum" '1400 979300'
try sums 'let a = 1, b = "x"; const text = "" ' '+ (a + b)' '; console.log(text.length);' 2800
try statements 'let n = 0;' 'n += @; if (n < 0) { console.log("less", n); }' 'console.log(n);' 979300
try body 'function f(n) {' 'if (n === @) return "found " + n;' 'return "none"; } console.log(f(1034), f(-1));' \
    'found 1034 none'
try try_ 'function f(g) { try {' 'g(@);' '} catch (e) { return e.message; } return "none"; }
    console.log(f((x) => { if (x === 1100) throw Error("at " + x); }), f(() => 0));' 'at 1100 none'
try locals 'export {}; let n = 0; const f = () => n++;' 'const v@ = f();' 'console.log(v0 + v1000 + v1399, n);' '2399 1400'
try awaits 'export {}; let n = await 0;' 'n += @; n++; if (n < 0) console.log(n);' 'await 0; console.log(n);' 980700
echo "$passed passed, $failed failed"
[ $failed = 0 ]
