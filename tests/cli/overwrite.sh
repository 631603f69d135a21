# No output is one of the inputs, by whatever name or link, and no two outputs are one file: exit 2, and all stays as it was.
echo 'import "./m.mjs"; console.log(1);' > in.mjs
echo 'export const x = 1;' > m.mjs
echo 'let y = 1;' > y.js
ln -s in.mjs soft
ln in.mjs hard
ln -s soft soft2
mkdir d
ln -s ../m.mjs d/m.link
cp in.mjs in.was
cp m.mjs m.was
kept() {
    is 2 "$YIELDC" "$@"
    has err "would overwrite the input"
    cmp in.mjs in.was
    cmp m.mjs m.was
    files in.mjs m.mjs y.js hard in.was m.was
    [ -L soft ]
}
kept -o in.mjs in.mjs
kept -o ./d/../in.mjs in.mjs
kept -o "$PWD/in.mjs" in.mjs
kept -o m.mjs in.mjs
kept -o soft in.mjs
kept -o in.mjs soft
kept -o soft2 in.mjs
kept -o hard in.mjs
kept -o d/m.link in.mjs
kept -MD -MF m.mjs in.mjs
kept -M -o m.mjs in.mjs
kept -M -MF in.mjs in.mjs
kept -c -Hin.mjs -o x.c in.mjs
kept --emit=html -o m.mjs in.mjs
kept --dump-lir -o in.mjs in.mjs
kept --main -o in.mjs in.mjs m.mjs
is 2 sh -c '"$YIELDC" -o in.mjs - < in.mjs'
has err "would overwrite the input -"
cmp in.mjs in.was
# The name that the C has without -o; another file's output; a module that one of several files imports.
mkdir e
cp y.js e/y.c
(cd e && is 2 "$YIELDC" y.c && cmp y.c ../y.js)
cp m.mjs e/in.c
is 2 "$YIELDC" -c -o e in.mjs e/in.c
cmp e/in.c m.mjs
echo 'import "./in.c";' > e/other.mjs
is 2 "$YIELDC" -c -o e in.mjs e/in.c e/other.mjs
cmp e/in.c m.mjs
rm -r e
# Two outputs.
two() {
    is 2 "$YIELDC" "$@"
    has err "two files would become"
    files in.mjs m.mjs y.js hard in.was m.was
}
two -MD -MF out.c -o out.c y.js
two -MD -MF ./out.c -o d/../out.c y.js
ln -s out.c dangling
two -MD -MF dangling -o out.c y.js
two -c -Hout.c -o out.c m.mjs
mkdir f
cp y.js f/
is 2 "$YIELDC" -c y.js f/y.js
has err "two files would become"
rm -r f dangling
files in.mjs m.mjs y.js hard in.was m.was
# What is no file of ours may be both: devices, standard output.
is 0 "$YIELDC" -MD -MF /dev/null -o /dev/null y.js
is 0 "$YIELDC" -MD -MF - -o - y.js
# A link to nowhere: what it names is made.
ln -s d/new.c link.c
is 0 "$YIELDC" -o link.c y.js
[ -L link.c ]
has d/new.c 'made by yieldc'
ln -s gone/new.c nowhere.c
is 3 "$YIELDC" -o nowhere.c y.js
[ -L nowhere.c ]
ln -s circle circle
is 3 "$YIELDC" -o circle y.js
rm -f d/new.c
# A file beyond the limit and a reader that went away leave no temporary file.
(ulimit -f 0; is 3 "$YIELDC" -o big.c y.js)
files in.mjs m.mjs y.js hard in.was m.was
{ sleep 0.2; "$YIELDC" -MD -MF - -o big.c y.js; } | true
files in.mjs m.mjs y.js hard in.was m.was
