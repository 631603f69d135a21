# What distributions build programs with: position independent, static, fortified, guarded, all of it.
command -v gcc > /dev/null || { echo 'no gcc'; exit 77; }
echo 'async function* f() { yield 1n; yield [2, "two"].map(x => x); } for await (const x of f()) console.log(x);' > a.mjs
is 0 "$YIELDC" a.mjs
# builds OPTION...: with these options behind ours the program is built without a warning and runs.
builds() {
    # shellcheck disable=SC2046
    gcc -Wall -Wextra -Werror $(CC=gcc "$YIELDC" --cflags) "$@" -o a a.c $(CC=gcc "$YIELDC" --libs)
    is 0 ./a
    text out "1n
[ 2, 'two' ]"
}
kind() {
    readelf -h a > header
    has header "$1"
}
builds -O1
kind 'EXEC'
builds -pie -fPIE
kind 'DYN'
builds -static
kind 'EXEC'
builds -static-pie -fPIE
kind 'DYN'
builds -O2 -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection -fcf-protection -pie -fPIE -Wl,-z,relro,-z,now
kind 'DYN'
if gcc -march=sapphirerapids -E -x c /dev/null > /dev/null 2>&1; then
    gcc -Werror -march=sapphirerapids -O1 $(CC=gcc "$YIELDC" --cflags) -c -o a.o a.c
fi
# 32 bits: refused, with the reason.
is 1 gcc -m32 $(CC=gcc "$YIELDC" --cflags) -c -o a.o a.c
has err 'yieldc: needs 64-bit pointers'
