# The CMake module, from an installation: whole programs, separate modules, what is rebuilt.
command -v cmake > found || { echo 'no cmake'; exit 77; }
stage=$(pwd)/stage
is 0 make -s -j2 -C "$ROOT" B="$(dirname "$YIELDC")" CC=gcc install DESTDIR="$stage"
cp -r "$ROOT/samples" samples
cat > CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.20)
project(samples C)
find_package(yieldc 0.1 REQUIRED)
yieldc_add_executable(inventory samples/inventory/inventory.js OPTIONS --no-line)
yieldc_add_executable(whole samples/modules/app.js)
add_executable(app)
yieldc_target_sources(app samples/modules/app.js samples/modules/lib/words.js samples/modules/lib/tally.js
  MAIN samples/modules/app.js)
END
is 0 cmake -S . -B made -DCMAKE_PREFIX_PATH="$stage/usr/local" -DCMAKE_C_COMPILER=gcc
is 0 cmake --build made -j2
is 0 made/inventory
diff samples/inventory/expected.txt out
for program in whole app; do
    is 0 made/$program
    diff samples/modules/expected.txt out
done
hasnt made/whole.c "$(pwd)"
hasnt made/inventory.c '#line'
is 0 cmake --build made
hasnt out "] yieldc"
sed -i 's/different words/words, each once,/' samples/modules/lib/tally.js
touch -d '+2 seconds' samples/modules/lib/tally.js
is 0 cmake --build made
has out whole.c
has out tally.js.c
hasnt out words.js.c
hasnt out inventory.c
is 0 made/app
has out 'words, each once,'
