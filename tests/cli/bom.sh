# A byte order mark is no part of the text: a #! may stand behind it.
printf '\357\273\277#!/usr/bin/env node\nconsole.log("hi")\n' > a.js
is 0 "$YIELDC" a.js
build a a.c
is 0 ./a
text out hi
printf '\357\273\277console.log("hi")\n' > a.js
is 0 "$YIELDC" a.js
printf ' #!/usr/bin/env node\n' > a.js
is 1 "$YIELDC" a.js
