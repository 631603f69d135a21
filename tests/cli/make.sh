# A Makefile of six lines rebuilds exactly what changed; twice in a row it does nothing; an error leaves no .c; fixing it builds.
export PATH="$(dirname "$YIELDC"):$PATH"
# made TARGETS: make -j2 builds exactly these .c, .o and programs, and nothing when it is called again.
made() {
    is 0 make -j2
    grep -oE -- '-o [^ ]+' out | sed 's/-o //' | sort | xargs > did
    text did "$1"
    is 0 make -j2
    has out 'up to date'
}
mkdir whole separate
cd whole
cat > Makefile <<'END'
app: app.c
	$(CC) $$(yieldc --cflags) -o $@ $< $$(yieldc --libs)
%.c: %.js
	yieldc -MD -MP -o $@ $<
-include app.d
.PRECIOUS: %.c
END
echo 'import { x } from "./lib.js"; console.log(x);' > app.js
echo 'export { x } from "./deep.js";' > lib.js
echo 'export let x = 1;' > deep.js
made 'app app.c'
is 0 ./app
text out 1
echo 'export let x = 2;' > deep.js
touch -d '+2 seconds' deep.js
is 0 make -j2
grep -q 'yieldc -MD' out
is 0 ./app
text out 2
touch app.c app
touch -d '-1 hour' app.js lib.js deep.js
is 0 make
has out 'up to date'
# An error leaves no .c.
rm app.c app
echo 'export let x = ;' > deep.js
is 2 make
[ ! -f app.c ]
echo 'export let x = 3;' > deep.js
is 0 make
is 0 ./app
text out 3
# A removed file that nothing imports any more is no error.
touch -d '-1 hour' app.c
echo 'export let x = 4;' > lib.js
rm deep.js
is 0 make
is 0 ./app
text out 4
cd ../separate
cat > Makefile <<'END'
app: app.o lib.o deep.o main.o; $(CC) -o $@ $^ $$(yieldc --libs)
main.c:; yieldc --main -o $@ app.js
%.c: %.js; yieldc -c -MD -o $@ $<
CFLAGS := -O0 $(shell yieldc --cflags)
-include *.d
.PRECIOUS: %.c
END
echo 'import { x } from "./lib.js"; console.log(x);' > app.js
echo 'export { x } from "./deep.js";' > lib.js
echo 'export let x = 1;' > deep.js
made 'app app.c app.o deep.c deep.o lib.c lib.o main.c main.o'
is 0 ./app
text out 1
touch -d '-1 hour' ./*.js
touch -d '-50 minutes' ./*.c
touch -d '-40 minutes' ./*.o
touch -d '-30 minutes' app
echo 'export let x = 2;' > deep.js
made 'app deep.c deep.o'
is 0 ./app
text out 2
echo 'export let x = ;' > deep.js
touch -d '-10 minutes' deep.c
is 2 make
has deep.c 'made by yieldc'
echo 'export let x = 3;' > deep.js
made 'app deep.c deep.o'
