# --cflags and --libs: one or both, for the compiler that $CC is; --run: tcc where it is found, --run=CC any other.
echo 'console.log("hi", process.argv.slice(2).join());' > a.js
# knows KIND CC: the options for this $CC are those of a compiler of this kind.
knows() {
    is 0 env CC="$2" "$YIELDC" --cflags --libs
    case $1 in
    gcc) has out -no-pie && has out gc-sections ;;
    clang) hasnt out -no-pie && has out gc-sections ;;
    tcc) hasnt out -no-pie && hasnt out gc-sections ;;
    esac
    cp out both
    is 0 env CC="$2" "$YIELDC" --cflags
    cp out cflags
    is 0 env CC="$2" "$YIELDC" --libs
    paste -d' ' cflags out | cmp - both
    is 0 env CC="$2" "$YIELDC" --libs --cflags
    cmp out both
}
knows gcc gcc
knows gcc ''
knows gcc cc
knows gcc 'gcc-12 -O2'
knows gcc 'ccache gcc'
knows gcc 'distcc x86_64-linux-gnu-gcc-12'
knows gcc /opt/tcc/bin/gcc
knows gcc 'env TCC=tcc gcc -I/tcc'
knows gcc g++
knows clang clang
knows clang 'ccache /usr/lib/clang-14 -O1'
knows clang clang++-14
knows tcc tcc
knows tcc /usr/bin/tcc
knows tcc 'ccache  tcc -g'
knows tcc x86_64-tcc
is 0 env -u CC "$YIELDC" --cflags --libs
has out -no-pie
"$YIELDC" a.js
for cc in gcc clang tcc 'env A=tcc gcc -O0'; do
    command -v "${cc%% *}" > /dev/null || continue
    # shellcheck disable=SC2046
    $cc -o "a" a.c $(CC="$cc" "$YIELDC" --cflags --libs)
    ./a x > out
    text out 'hi x'
    # shellcheck disable=SC2046
    $cc -o a $(CC="$cc" "$YIELDC" --cflags) a.c $(CC="$cc" "$YIELDC" --libs)
    ./a x > out
    text out 'hi x'
done
# A compiler that says that it was called.
mkdir bin
real=$(command -v gcc)
for name in tcc other; do
    printf '#!/bin/sh\necho %s "$1" >&2\nexec %s -w "$@"\n' "$name" "$real" > bin/$name
    chmod +x bin/$name
done
PATH=$PWD/bin:$PATH
is 0 env CC=other "$YIELDC" --run a.js x
text out 'hi x'
has err 'tcc -I'
is 0 "$YIELDC" --run='other -w' a.js --run=no
text out 'hi --run=no'
has err 'other -w'
rm bin/tcc
mkdir tools
for tool in sh gcc as ld cc1 collect2; do
    found=$(command -v $tool) && ln -s "$found" tools/$tool
done
is 0 env PATH="$PWD/tools:$PWD/bin" CC="$PWD/bin/other" "$YIELDC" --run a.js x
text out 'hi x'
has err other
is 0 env -u CC PATH="$PWD/tools" "$YIELDC" --run a.js x
text out 'hi x'
is 127 "$YIELDC" --run=no-such-compiler a.js
