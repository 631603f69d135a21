# The library: members of libyieldc.a, which whole programs and -c modules name by the same symbols.
cp -r "$ROOT/tests/run/events" .
cd events
for entry in emit.js wait.js imports.js; do
    files="$entry $(test "$entry" != imports.js || echo reexport.d/all.js)"
    rm -rf made
    mkdir made
    for file in $files; do
        is 0 "$YIELDC" -Wno-dynamic-code --symbol-prefix=my_ -c -o "made/$(basename $file .js).c" "$file"
    done
    is 0 "$YIELDC" --symbol-prefix=my_ --main -o made/main.c "$entry"
    build made/program made/*.c
    sed -n 's,^// expect: ,,p' "$entry" > want
    is 0 made/program
    diff -u want out
done
# What -c cannot leave to the linker: names are checked, a missing module is an error.
echo 'import { onn } from "node:events"; onn();' > wrong.js
is 1 "$YIELDC" -c -o wrong.c wrong.js
has err "does not provide an export named 'onn'; did you mean 'on'?"
echo 'export * from "node:nothing";' > wrong.js
is 1 "$YIELDC" -c -o wrong.c wrong.js
has err 'No such built-in module: node:nothing'
# A program without the library names nothing of it.
echo 'console.log(1);' > plain.mjs
is 0 "$YIELDC" -o plain.c plain.mjs
hasnt plain.c js_module
hasnt plain.c JsExport
# Modules of the library: their exports are those of lib.def, they link no method for computed keys, and carry no text.
mkdir -p node
echo 'export const on = (o, k) => o[k];' > node/events.js
is 1 "$YIELDC" -c --library -o x.c node/events.js
has err "lib.def says that the module exports 'EventEmitter'"
echo 'import { inspect } from "yieldc:io"; import { sep } from "node:path"; export const f = (o, k) => inspect(o[k]) + sep;' > node/other.js
is 0 "$YIELDC" -c --library -o x.c node/other.js
hasnt x.c link_all
hasnt x.c ', source['
for symbol in js_module__node_other js_module__io js_export__io__inspect js_export__node_path__sep; do has x.c "$symbol"; done
is 2 "$YIELDC" --library -o x.c node/other.js
has err '--library needs -c'
# Stacks show the program's own frames, all of them with JS_TRACE=lib.
cat > stack.mjs <<'END'
import { join } from 'node:path';
function mine() {
  try { join(1); } catch (error) { console.log(error.stack); }
}
mine();
END
is 0 "$YIELDC" -o stack.c stack.mjs
build stack stack.c
is 0 ./stack
hasnt out yieldc:lib
has out 'at mine (stack.mjs:3:'
is 0 env JS_TRACE=lib ./stack
has out yieldc:lib/internal/path
