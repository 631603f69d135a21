# --color, --diagnostics=json, ranges under what is meant.
printf 'let x;\nlet\tx = "é";\n' > a.js
is 1 "$YIELDC" a.js
text err "a.js:2:5: error: Identifier 'x' has already been declared
    2 | let x = \"é\";
      |     ^
a.js:1:5: note: declared here first
    1 | let x;
      |     ^"
escape=$(printf '\033')
hasnt err "$escape"
is 1 "$YIELDC" --color a.js
has err "$escape[01ma.js:2:5:$escape[m $escape[01;31merror:$escape[m"
has err "$escape[01;36mnote:$escape[m"
is 1 "$YIELDC" --color=always --color=auto a.js
hasnt err "$escape"
is 1 "$YIELDC" --color --color=never a.js
hasnt err "$escape"
is 2 "$YIELDC" --color=blue a.js
is 1 "$YIELDC" --diagnostics=json a.js
text err '{"file":"a.js","range":{"start":{"line":2,"column":5,"offset":11},"end":{"line":2,"column":6,"offset":12}},"severity":"error","code":"syntax","message":"Identifier '"'x'"' has already been declared"}
{"file":"a.js","range":{"start":{"line":1,"column":5,"offset":4},"end":{"line":1,"column":6,"offset":5}},"severity":"note","code":"note","message":"declared here first"}'
printf 'import "./\\"\\\\\x01\xff.js"; long(); import { y } from "./b.js";' > c.js
echo 'export let yy;' > b.js
is 1 "$YIELDC" --diagnostics=json c.js
has err '"code":"import"'
has err '\"/'
printf '%s\n' 'require("./a\\b");' > e.js
is 1 "$YIELDC" --diagnostics=json e.js
has err "'./a\\\\b'"
is 1 "$YIELDC" --diagnostics=json c.js
is 3 "$YIELDC" --diagnostics=json gone.js
text err '{"file":null,"range":null,"severity":"error","code":"input","message":"gone.js: No such file or directory"}'
echo 'f(); async function f() {} eval("1"); export {};' > d.js
is 0 "$YIELDC" --diagnostics=json -Wall -o d.c d.js
has err '"severity":"warning","code":"floating-promise"'
has err '"severity":"warning","code":"dynamic-code"'
is 2 "$YIELDC" --diagnostics=xml a.js
if command -v node > /dev/null; then
    for file in a.js c.js d.js; do
        "$YIELDC" --diagnostics=json -Wall -o - $file 2> lines > /dev/null || true
        node -e 'require("fs").readFileSync("lines", "utf8").trim().split("\n").forEach(l => JSON.parse(l))'
    done
fi
