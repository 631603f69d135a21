# 0 success, 1 errors in the input, 2 usage, 3 cannot read or write.
echo '1;' > ok.js
echo '1 +;' > bad.js
echo 'import "./gone.js";' > importer.js
is 0 "$YIELDC" -o ok.c ok.js
is 1 "$YIELDC" bad.js
has err 'bad.js:1:4: error:'
is 1 "$YIELDC" importer.js
has err "importer.js:1:8: error: Cannot find module 'gone.js' imported from importer.js"
is 2 "$YIELDC"
has err 'no input files'
is 2 "$YIELDC" --no-such-option ok.js
has err 'no-such-option'
is 2 "$YIELDC" -c -o one.c ok.js bad.js
has err 'must name a directory'
is 2 "$YIELDC" -Mx ok.js
is 2 "$YIELDC" -MF x.d ok.js
is 2 "$YIELDC" -MF
is 2 "$YIELDC" --help=nothing
is 3 "$YIELDC" missing.js
has err 'missing.js: No such file or directory'
is 3 "$YIELDC" .
is 3 "$YIELDC" -o no/such/dir.c ok.js
has err 'no/such/dir.c: No such file or directory'
is 3 "$YIELDC" -o /dev/full ok.js
status=0
"$YIELDC" -o - ok.js > /dev/full 2> err || status=$?
[ $status = 3 ]
files ok.js ok.c bad.js importer.js
# 70: an internal error, here a stack too small for the tree; the pass and the file are named.
awk 'BEGIN { for (i = 0; i < 2500; i++) printf "["; for (i = 0; i < 2500; i++) printf "]" }' > deep.js
(ulimit -s 160 && is 70 "$YIELDC" -o deep.c deep.js)
grep -q 'deep.js: error: internal error in [a-z]*: ' err
[ ! -f deep.c ]
is 0 "$YIELDC" -o deep.c deep.js
