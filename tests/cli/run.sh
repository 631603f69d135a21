# --run: the program's arguments, its exit status, nothing left behind.
echo 'console.log(process.argv.slice(2).join(",")); process.exitCode = 7;' > a.js
mkdir tmp
is 7 env TMPDIR=tmp CC="$CC" "$YIELDC" --run a.js -o --help x
text out '-o,--help,x'
[ -z "$(ls tmp)" ]
echo 'let let;' > bad.js
is 1 env TMPDIR=tmp "$YIELDC" --run bad.js
is 3 env TMPDIR=gone "$YIELDC" --run a.js
is 2 "$YIELDC" -c --run a.js
