# make install into a temporary DESTDIR: the samples are built from there with make, with CMake and with pkg-config alone.
stage=$(pwd)/stage
build=$(dirname "$YIELDC")
case $CC in *tcc*) export CC ;; *) export CC='gcc -O0' ;; esac
is 0 make -s -j2 -C "$ROOT" B="$build" CC=gcc install DESTDIR="$stage" PREFIX=/opt/y
installed=$stage/opt/y
find "$installed" ! -type d | sed "s,$installed/,," | sort > list
for file in bin/yieldc lib/libyieldc.a include/yieldc/js.h include/yieldc.mk share/man/man1/yieldc.1; do has list $file; done
readelf -d "$installed/lib/libyieldc.so" | grep SONAME > soname
has soname "[libyieldc.so.$(sed -n 's/^#define JS_ABI //p' "$ROOT/runtime/include/yieldc/unit.h")]"
! nm -D --defined-only "$installed/lib/libyieldc.so" | awk '{print $3}' | grep -v '^js_' || fail 'other names than js_'

# make: the samples' own Makefiles, then the rules of yieldc.mk.
export PATH="$installed/bin:$PATH"
cp -r "$ROOT/samples" samples
for sample in samples/*/; do
    is 0 make -s -C "$sample" OUT=made CFLAGS= run
    diff -u "$sample/expected.txt" out
done
mkdir rules
cp -r samples/modules/app.js samples/modules/lib samples/inventory/inventory.js rules
cd rules
printf '%s\n' 'include yieldc.mk' 'all: inventory' > Makefile
is 0 make -I "$installed/include"
is 0 ./inventory
diff ../samples/inventory/expected.txt out
is 0 make -I "$installed/include"
has out 'Nothing to be done'
printf '%s\n' 'YIELDCFLAGS := -c' 'include yieldc.mk' 'app: app.main.o app.o lib/words.o lib/tally.o' \
    '	$(CC) -o $@ $^ $(LDLIBS)' > Makefile
is 0 make -j2 -I "$installed/include" app
is 0 ./app
diff ../samples/modules/expected.txt out
is 0 make -I "$installed/include" app
has out 'up to date'
cd ..

# pkg-config alone; the programs use the shared library, then the static one.
export PKG_CONFIG_PATH="$installed/lib/pkgconfig"
pkg() { pkg-config --define-variable=prefix="$installed" "$@"; }
cp samples/inventory/inventory.js .
"$(pkg --variable=yieldc yieldc)" inventory.js
gcc -O0 -o shared inventory.c $(pkg --cflags --libs yieldc)
is 0 env LD_LIBRARY_PATH="$installed/lib" ./shared
diff samples/inventory/expected.txt out
readelf -d shared | grep NEEDED > needed
has needed libyieldc.so
gcc -O0 -o static inventory.c $(pkg --cflags --libs yieldc-static)
is 0 ./static
diff samples/inventory/expected.txt out

# uninstall leaves nothing.
cp -r stage other
is 0 make -s -C "$ROOT" B="$build" CC=gcc uninstall DESTDIR="$(pwd)/other" PREFIX=/opt/y
[ -z "$(find other ! -type d)" ] || fail "left: $(find other ! -type d)"
