# The rows of missing.def: each is missing in the runtime, so that no row outlives what it is about; and each is reported.
def=$ROOT/transpiler/program/missing.def
rows=$(grep -E '^(MISSING|HANDLER|MEMBER)\(' "$def" | sed 's/^[A-Z]*(//; s/).*//; s/, /./')
[ "$(echo "$rows" | wc -l)" -gt 120 ]
for row in $rows; do
    case $row in
    *.*) object=${row%.*} name=${row##*.} ;;
    *) object=globalThis name=$row ;;
    esac
    echo "if ('$name' in $object) console.log('$row is there');"
done > there.js
is 0 "$YIELDC" -Wno-missing-global -o there.c there.js
build there there.c
is 0 ./there
text out ''
for row in $rows; do echo "f($row);"; done > uses.mjs
is 1 "$YIELDC" -o uses.c uses.mjs
[ "$(grep -c 'Werror=missing-global' err)" = "$(echo "$rows" | wc -l)" ]
is 0 "$YIELDC" -Wno-error=missing-global -o uses.c uses.mjs
has err "the global 'URL' is not supported yet [-Wmissing-global]"
is 0 "$YIELDC" -Wno-missing-global -o uses.c uses.mjs
text err ''
# What a package asks about, only its own files may use.
mkdir -p node_modules/a node_modules/@s/b
echo "export const has = typeof fetch === 'function'; export default () => fetch(1);" > node_modules/a/a.mjs
echo 'export default () => fetch(2);' > node_modules/@s/b/b.mjs
echo 'import { has } from "./a.mjs"; if (has) fetch(3);' > node_modules/a/c.mjs
echo 'import "./node_modules/a/c.mjs"; import "./node_modules/@s/b/b.mjs";' > main.mjs
is 1 "$YIELDC" -o main.c main.mjs
has err "node_modules/@s/b/b.mjs:1:22: error: the global 'fetch'"
hasnt err node_modules/a/
