# -M, -MM, -MD, -MMD, -MF, -MT, -MQ, -MP: as gcc's.
mkdir -p src/lib
echo 'import "./lib/a.js"; import("./c.js");' > src/app.js
echo 'import "./b.js"; export let x;' > src/lib/a.js
echo 'import "./a.js";' > src/lib/b.js
echo 'export {};' > src/c.js
rule='app.c: src/app.js src/lib/a.js src/c.js src/lib/b.js'
for option in -M -MM; do
    is 0 "$YIELDC" $option src/app.js
    text out "$rule"
done
is 0 "$YIELDC" -M -o rule.d src/app.js
text rule.d "$rule"
is 0 "$YIELDC" -MM -MF rule.d src/app.js
text rule.d "$rule"
text out ''
[ ! -f app.c ]
rm rule.d
for option in -MD -MMD; do
    is 0 "$YIELDC" $option -o out.c src/app.js
    text out.d "out.c: src/app.js src/lib/a.js src/c.js src/lib/b.js"
    has out.c 'made by yieldc'
    rm out.c out.d
done
is 0 "$YIELDC" -MD src/app.js
text app.d "$rule"
is 0 "$YIELDC" -MD -MF d -MT 'x $y' -MQ 'a b$c#d' -o out.c src/app.js
text d 'x $y a\ b$$c\#d: src/app.js src/lib/a.js src/c.js src/lib/b.js'
is 0 "$YIELDC" -MD -MFd -MTx -MP -o out.c src/app.js
text d 'x: src/app.js src/lib/a.js src/c.js src/lib/b.js
src/lib/a.js:
src/c.js:
src/lib/b.js:'
is 0 "$YIELDC" -M -MP - < src/c.js
text out 'stdin.c:'
# Names that make reads in a special way, and long lines.
echo 'import "./a b%23$.js"; import "./a-name-that-is-long-enough-to-need-another-line-of-the-rule.js";' > 'x y.js'
: > 'a b#$.js'
: > a-name-that-is-long-enough-to-need-another-line-of-the-rule.js
is 0 "$YIELDC" -M 'x y.js'
text out 'x\ y.c: x\ y.js a\ b\#$$.js \
 a-name-that-is-long-enough-to-need-another-line-of-the-rule.js'
printf '%s\n' '%.c:; @echo $^' '-include r.d' > Makefile
cp out r.d
is 0 make -s 'x y.c'
text out 'x y.js a b#$.js a-name-that-is-long-enough-to-need-another-line-of-the-rule.js'
# Several inputs: one rule for a program, with -c one for each.
echo 1 > one.js
echo 2 > two.js
is 0 "$YIELDC" -M one.js two.js
text out 'one.c: one.js two.js'
is 0 "$YIELDC" -M -c one.js two.js
text out 'one.c: one.js
two.c: two.js'
mkdir o
is 0 "$YIELDC" -MD -c -o o one.js two.js
text o/one.d 'o/one.c: one.js'
text o/two.d 'o/two.c: two.js'
is 0 "$YIELDC" -MD -MF all.d -c -o o one.js two.js
text all.d 'o/one.c: one.js
o/two.c: two.js'
is 3 "$YIELDC" -M -MF bad.d src/none.js
[ ! -f bad.d ]
