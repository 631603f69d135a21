# --root, --module-name, --symbol-prefix: what the symbols of separately compiled modules are called.
mkdir -p src/lib other
echo 'import "./lib/a-b.js"; console.log("app");' > src/app.js
echo 'import "../c.mjs"; console.log("a-b");' > src/lib/a-b.js
echo 'console.log("c"); export {};' > src/c.mjs
is 0 "$YIELDC" --root=src -c -o ./ src/app.js src/lib/a-b.js src/c.mjs
is 0 "$YIELDC" --root=src --main -o main.c src/app.js
has app.c js_module_lib_a_3b
has a-b.c js_module_c_7
build program app.c a-b.c c.c main.c
is 0 ./program
text out 'c
a-b
app'
cp app.c before.c
(cd src && "$YIELDC" -c -o ../app.c app.js)
sed -i 's,src/app.js,app.js,; s/source_file\[[0-9]*\]/source_file[]/' before.c app.c
cmp before.c app.c
is 1 "$YIELDC" --root=src/lib -c -o x.c src/app.js
has err 'not below the root'
is 1 "$YIELDC" --root=src/lib -c -o x.c src/lib/a-b.js
has err "a-b.js:1:8: error: cannot name '../c.mjs'"
is 1 "$YIELDC" -c -o x.c "$ROOT/tests/bench/hello.js"
has err --module-name
is 0 "$YIELDC" -c --module-name=pkg/x.js -o x.c src/lib/a-b.js
has x.c 'const JsUnit js_module_pkg_x ='
has x.c js_module_c_7
is 0 "$YIELDC" -c --symbol-prefix=my_ --root=src -o ./ src/app.js src/lib/a-b.js src/c.mjs
is 0 "$YIELDC" --main --symbol-prefix=my_ --root=src -o main.c src/app.js
hasnt app.c js_module
build program app.c a-b.c c.c main.c
is 0 ./program
text out 'c
a-b
app'
is 2 "$YIELDC" --symbol-prefix=1x -c src/app.js
is 2 "$YIELDC" --main -c src/app.js
echo 'console.log("in");' | "$YIELDC" -c -o in.c -
has in.c js_module_stdin
cp src/c.mjs other/
is 2 "$YIELDC" -c -o ./ src/c.mjs other/c.mjs
has err 'two files would become ./c.c'
