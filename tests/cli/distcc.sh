# Programs are compiled by distcc, here on localhost: the same object from any directory.
command -v distcc > found && command -v distccd > found || { echo 'no distcc'; exit 77; }
export DISTCC_DIR="$(pwd)/state" DISTCC_FALLBACK=0 DISTCC_IO_TIMEOUT=60
port=$((20000 + $$ % 20000))
mkdir state
pid=$(mktemp /tmp/yieldc-distccd-XXXXXX) # the daemon is another user
chmod 666 "$pid"
distccd --daemon --port $port --allow 127.0.0.1 --listen 127.0.0.1 --pid-file "$pid" 2> err || { echo 'distccd does not start'; exit 77; }
for wait in 1 2 3 4 5 6 7 8 9 10; do [ -s "$pid" ] || sleep 0.2; done
trap 'kill "$(cat "$pid")"; rm -f "$pid"' EXIT
export DISTCC_HOSTS=127.0.0.1:$port
echo 'async function* g() { yield 1; yield 2; } for await (const x of g()) console.log(x);' > app.mjs
is 0 "$YIELDC" app.mjs
is 0 distcc gcc -O0 $("$YIELDC" --cflags) -c -o far.o app.c
mkdir other
cp app.mjs other
(cd other && "$YIELDC" app.mjs && distcc gcc -O0 $("$YIELDC" --cflags) -c -o near.o app.c)
cmp other/near.o far.o
is 0 gcc -o app far.o $("$YIELDC" --libs)
is 0 ./app
text out '1
2'
