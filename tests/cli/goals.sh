# --module and --script say what the files behind them are.
echo 'console.log(this === undefined);' > a.js
echo 'console.log(this === undefined);' > b.mjs
is 0 "$YIELDC" --run a.js
text out false
is 0 "$YIELDC" --module --run a.js
text out true
is 0 "$YIELDC" --run b.mjs
text out true
is 0 "$YIELDC" --script --run b.mjs
text out false
is 0 "$YIELDC" -o p.c --module a.js --script b.mjs
build p p.c
is 0 ./p
text out 'true
false'
