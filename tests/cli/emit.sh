# --emit: C, the header alone, or the state machines as a graph.
echo 'export async function* count(n) { yield n; }' > lib.js
is 0 "$YIELDC" -c --emit=c lib.js
is 0 "$YIELDC" --emit=header lib.js
has lib.h 'lib_count(Js *js, JsValue n)'
is 0 "$YIELDC" --emit=dot lib.js
has lib.dot 'async function* count'
has lib.dot '1: export async function* count(n) { yield n; }'
is 2 "$YIELDC" --emit=pdf lib.js
is 2 "$YIELDC" --emit=dot --run lib.js
