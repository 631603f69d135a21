# The same bytes from any directory; ccache finds everything the second time.
mkdir -p a/b/lib c/lib
echo 'import { x } from "./lib/x.js"; console.log(x); async function* g() { yield 1; }' > c/app.js
echo 'export let x = 1;' > c/lib/x.js
cp -r c/. a/b
for options in '' -c --no-line; do
    (cd a/b && "$YIELDC" $options -o ../../one.c app.js 2> ../../one.err)
    (cd c && "$YIELDC" $options -o ../two.c app.js 2> ../two.err)
    cmp one.c two.c
    cmp one.err two.err
    hasnt one.c "$(pwd)"
done
command -v ccache > found || { echo 'no ccache'; exit 77; }
export CCACHE_DIR="$(pwd)/cache"
for turn in 1 2; do
    for dir in a/b c; do
        (cd $dir && "$YIELDC" -o app.c app.js && ccache gcc -O0 -w $("$YIELDC" --cflags) -c app.c)
    done
done
ccache --print-stats > stats
misses=$(awk '/^cache_miss/ {n = $2} END {print n + 0}' stats)
hits=$(awk '/^(direct|preprocessed)_cache_hit/ {n += $2} END {print n + 0}' stats)
[ "$misses" -le 2 ] || { cat stats; fail "$misses misses"; }
[ "$hits" -ge 2 ] || { cat stats; fail "$hits hits"; }
