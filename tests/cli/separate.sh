# -c and --main: the module tests do the same as in a whole program; what is missing is an error of the linker.
cp -r "$ROOT/tests/run/module" .
cd module
for entry in *.js *.mjs; do
    options=$(sed -n 's,^// options: ,,p' "$entry")
    whole=$("$YIELDC" $options -M "$entry" | sed 's/^[^:]*://; s/\\$//')
    rm -rf made
    mkdir made
    number=0
    goal=
    for file in $whole; do
        number=$((number + 1))
        case $file in
        *.json | *.txt) goal=--text ;;
        esac
        is 0 "$YIELDC" $options $goal -c -o made/$number.c "$file"
        text err ''
        case $file in
        *.json) is 0 "$YIELDC" -c -o made/json$number.c "$file" ;;
        esac
        goal=--module
    done
    is 0 "$YIELDC" --main -o made/main.c "$entry"
    build made/program made/*.c
    sed -n 's,^// expect: ,,p' "$entry" > want
    for fast in 0 1; do
        is 0 env JS_NO_FAST=$fast made/program
        diff -u want out
    done
done
cd ..
# Names: one .c for each, nothing of the imported files is read but what export * needs.
echo 'import { x, gone } from "./b.js"; console.log(x, typeof gone);' > a.js
is 0 "$YIELDC" -c -MD a.js
text a.d 'a.c: a.js'
echo 'export let x = 1;' > b.js
is 0 "$YIELDC" -c b.js
is 0 "$YIELDC" --main a.js
is 1 build program a.c b.c main.c
has err export_b__gone
echo 'export let x = 1, gone = 2;' > b.js
is 0 "$YIELDC" -c b.js
build program a.c b.c main.c
is 0 ./program
text out '1 number'
is 1 build program a.c main.c
has err module_b
# export * names what it finds; two of a name are ambiguous when the program starts.
echo 'export * from "./b.js"; export * from "./c.js";' > s.js
echo 'export let y = 3;' > c.js
is 0 "$YIELDC" -MD -c s.js c.js -o ./
text s.d './s.c: s.js b.js c.js'
echo 'import * as s from "./s.js"; import { y } from "./s.js"; console.log(y, Object.keys(s).join());' > t.js
is 0 "$YIELDC" -c t.js
is 0 "$YIELDC" --main t.js
build program t.c s.c b.c c.c main.c
is 0 ./program
text out '3 gone,x,y'
echo 'export let y = 3, x = 4;' > c.js
is 0 "$YIELDC" -c s.js c.js
build program t.c s.c b.c c.c main.c
is 0 ./program
text out '3 gone,y'
echo 'import { x } from "./s.js"; console.log(x);' > t.js
is 0 "$YIELDC" -c t.js
build program t.c s.c b.c c.c main.c
is 1 ./program
has err "SyntaxError: what t.js imports has conflicting star exports for name 'x'"
# Scripts share one realm; a script that is imported must be compiled as a module.
echo 'var shared = 5; import("./c.js").then(c => console.log(c.y), 0); import("./none.js").catch(e => console.log(e.message));' > p.js
echo 'console.log(shared);' > q.js
is 0 "$YIELDC" -c p.js q.js c.js
is 0 "$YIELDC" --main p.js q.js
build program p.c q.c c.c main.c
is 0 ./program
has out 5
has out "Cannot find module './none.js'"
has out 3
echo 'import "./q.js";' > r.js
is 0 "$YIELDC" -c r.js
is 0 "$YIELDC" --main r.js
build program r.c q.c main.c
is 1 ./program
has err 'compile it with --module'
# Re-exports in a circle, namespaces by name, string names, default.
echo 'export { x as "a-b", x as y } from "./v.js"; export * as space from "./v.js"; export { default } from "./v.js"; export { w } from "./v.js";' > u.js
echo 'export let x = 7; export default function () { return x; } export { w } from "./u.js";' > v.js
echo 'import d, { "a-b" as ab, y, space } from "./u.js"; console.log(d(), ab, y, Object.keys(space).join());' > w.js
is 0 "$YIELDC" -c u.js v.js w.js
is 0 "$YIELDC" --main w.js
build program u.c v.c w.c main.c
is 1 ./program
has err "does not provide an export named 'w'"
sed -i 's/export { w } from "..u.js";//' v.js
sed -i 's/export { w } from "..v.js";//' u.js
is 0 "$YIELDC" -c u.js v.js
build program u.c v.c w.c main.c
is 0 ./program
text out '7 7 7 default,x'
