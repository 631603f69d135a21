# The example that embed.h opens with is what it says: taken from the comment, built with its two commands, and run.
sed -n 's,^//     ,,p; s,^//$,,p; /^#ifndef YIELDC_EMBED_H/q' "$ROOT/runtime/include/yieldc/embed.h" > example
awk '/^export /, /^}/' example > counter.js
awk '/^#include "counter.h"/, /^yieldc /' example | sed '$d' > main.c
# shellcheck disable=SC2016
grep '^yieldc \|^cc ' example | sed 's,yieldc,"$YIELDC",g; s,^cc ,$CC -Wall -Wextra -Werror ,' > commands
[ "$(wc -l < commands)" = 2 ]
. ./commands
is 0 ./counter
text out 'number 1
number 3
number 5
counter: closed'
text err ''
