# The library and a program, both with -flto, link and run.
compiler=gcc
command -v ccache > /dev/null && compiler='ccache gcc'
echo 'int main(void) { return 0; }' > try.c
gcc -flto -o try try.c 2> /dev/null || { echo 'no gcc with -flto'; exit 77; }
make -s -j2 -C "$ROOT" B="$PWD/b" CC="$compiler" CFLAGS='-O0 -flto' "$PWD/b/libyieldc.a" > log 2>&1 || { cat log; exit 1; }
echo 'async function f(x) { return `${await x} ${2n ** 70n} ${JSON.stringify([Symbol.iterator.description])}`; } f("a").then(console.log);' > a.js
is 0 "$YIELDC" a.js
# shellcheck disable=SC2046
gcc -O1 -flto=1 -Wall -Wextra -Werror $(CC=gcc "$YIELDC" --cflags) -o a a.c b/libyieldc.a -lm
is 0 ./a
text out 'a 1180591620717411303424 ["Symbol.iterator"]'
