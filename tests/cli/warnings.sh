# -W options: which warnings are given, which are errors.
echo 'export function f(o) { return o; o(); let unused; }' > a.mjs
is 0 "$YIELDC" -o a.c a.mjs
text err ''
is 0 "$YIELDC" -Wall -o a.c a.mjs
has err 'a.mjs:1:34: warning: nothing leads to this statement [-Wunreachable-code]'
has err 'a.mjs:1:24: note: control never goes past this one'
has err "a.mjs:1:43: warning: unused variable 'unused' [-Wunused-variable]"
is 0 "$YIELDC" -Wall -Wno-unused-variable -o a.c a.mjs
hasnt err unused-variable
has err unreachable-code
is 0 "$YIELDC" -Wunused-variable -o a.c a.mjs
has err unused-variable
hasnt err unreachable-code
is 0 "$YIELDC" -Wall -Wno-all -o a.c a.mjs
text err ''
rm a.c
is 1 "$YIELDC" -Wall -Werror -o a.c a.mjs
has err '1:43: error:'
has err '[-Werror=unused-variable]'
[ ! -f a.c ]
is 0 "$YIELDC" -Wall -Werror -Wno-error=unused-variable -Wno-unreachable-code -o a.c a.mjs
has err '1:43: warning:'
is 1 "$YIELDC" -Werror=unused-variable -o b.c a.mjs
[ ! -f b.c ]
is 2 "$YIELDC" -Wunused-varable a.mjs
has err "did you mean 'unused-variable'?"
is 2 "$YIELDC" -Wsomething-else-entirely a.mjs
hasnt err 'did you mean'
is 2 "$YIELDC" a.mjs --no-lien
has err "did you mean '--no-line'?"
# -c warns of the file itself, a whole program of what it imports too.
echo 'export * from "./a.mjs";' > b.mjs
is 0 "$YIELDC" -Wall -o b.c b.mjs
has err a.mjs:
is 0 "$YIELDC" -Wall -c -o b.c b.mjs
text err ''
# A module that import() alone reaches: its errors are the program's, when the user says so.
printf 'export let a;\nlet a;\n' > broken.mjs
echo "import('./broken.mjs').catch(e => console.log(e.name));" > a.mjs
rm -f a.c
is 1 "$YIELDC" -o a.c a.mjs
has err "broken.mjs:2:5: error: Identifier 'a' has already been declared [-Werror=broken-import]"
[ ! -f a.c ]
is 0 "$YIELDC" -Wno-error=broken-import -o a.c a.mjs
has err "broken.mjs:2:5: warning: Identifier 'a' has already been declared [-Wbroken-import]"
is 0 "$YIELDC" -Wno-broken-import -o a.c a.mjs
text err ''
# What an input imports itself has to be right.
echo "import './broken.mjs'; import('./broken.mjs');" > a.mjs
is 1 "$YIELDC" -Wno-broken-import -o a.c a.mjs
has err "broken.mjs:2:5: error: Identifier 'a' has already been declared"
hasnt err broken-import
