#!/bin/sh
# gdb.sh YIELDC CC OUT FILE.js...: compiles each program with -g and lets gdb, with yieldc-gdb.py, do what its `// gdb:` comments say. The texts of
# `// gdb-expect:` must stand in the output, in their order.
yieldc=$1 cc=$2 out=$3 passed=0 failed=0
shift 3
if ! gdb -batch -ex 'python print(1)' >/dev/null 2>&1; then
    echo "no gdb with Python here: skipped"
    echo "0 passed, 0 failed"
    exit 0
fi
mkdir -p "$out"
for file; do
    name=$out/$(basename "$file" .js)
    sed -n 's|^// gdb: ||p' "$file" >"$name.gdb"
    sed -n 's|^// gdb-expect: ||p' "$file" >"$name.want"
    $yieldc -o "$name.c" "$file" && $cc -g -O0 $($yieldc --cflags) -o "$name" "$name.c" $($yieldc --libs) &&
        gdb -nx -batch -ex 'set pagination off' -x runtime/gdb/yieldc-gdb.py -x "$name.gdb" "$name" >"$name.have" 2>&1
    if awk 'NR == FNR { want[++n] = $0; next } i < n { while (i < n && (at = index($0, want[i + 1]))) { i++; $0 = substr($0, at + 1) } }
            END { if (i < n) { print "not there: " want[i + 1]; exit 1 } }' "$name.want" "$name.have"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL $file" && cat "$name.have"
    fi
done
echo "$passed passed, $failed failed"
[ $failed = 0 ]
