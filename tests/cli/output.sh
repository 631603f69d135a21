# -o: a file, a directory, standard output, a device; the default; input from standard input.
echo 'console.log("hi");' > app.js
mkdir sub
is 0 "$YIELDC" app.js
text out ''
text err ''
files app.c app.js
is 0 "$YIELDC" -o x.c app.js
cmp app.c x.c
is 0 "$YIELDC" --output=y.c app.js
cmp app.c y.c
is 0 "$YIELDC" -o sub app.js
cmp app.c sub/app.c
rm sub/app.c
is 0 "$YIELDC" -o sub/ app.js
cmp app.c sub/app.c
is 0 "$YIELDC" -o - app.js
cmp app.c out
mkfifo pipe
cat pipe > piped &
is 0 "$YIELDC" -o pipe app.js
wait
[ -p pipe ]
cmp app.c piped
cp app.js sub/deep.js
(cd sub && rm app.c)
is 0 "$YIELDC" sub/deep.js
[ -f deep.c ]
is 0 "$YIELDC" - < app.js
has out '<stdin>'
cp out stdin.c
is 0 "$YIELDC" -o z.c - < app.js
cmp z.c stdin.c
build app app.c
is 0 ./app
text out hi
