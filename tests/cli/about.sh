# process.versions.yieldc is the version of the yieldc that made the program.
echo 'console.log(process.versions.yieldc, process.execPath);' > a.js
is 0 "$YIELDC" -o a.c a.js
build a a.c
is 0 ./a
text out "$("$YIELDC" --version | grep -o '[0-9][0-9.]*' | head -1) $(pwd -P)/a"
