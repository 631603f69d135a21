# A program whose standard output can't be written says so and ends with 1; a reader that is gone is no error.
echo 'console.log("lost"); process.on("exit", () => console.log("more"));' > a.js
echo 'for (let i = 0; i < 20000; i++) console.log("many lines, more than a buffer"); process.exit(process.argv[2]);' > many.js
for name in a many; do
    is 0 "$YIELDC" -o $name.c $name.js
    build $name $name.c
done
for program in './a' './many' './many 0'; do
    status=0
    $program > /dev/full 2> err || status=$?
    [ $status = 1 ] || fail "exit $status: $program"
    text err "yieldc: can't write to stdout: No space left on device"
done
# Another status stays.
status=0
./many 7 > /dev/full 2> err || status=$?
[ $status = 7 ] || fail "exit $status"
# So does a stdout that is closed.
status=0
./a >&- 2> err || status=$?
[ $status = 1 ] || fail "exit $status"
has err 'Bad file descriptor'
# Nobody reads: quiet, and no error, where the signal doesn't end the program.
status=$({ set +e; trap '' PIPE; ./many 2> err; echo $? > code; } | head -n 1 > /dev/null; cat code)
[ "$status" = 0 ] || fail "exit $status"
text err ''
