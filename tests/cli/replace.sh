# An output is replaced as a whole or not at all: an error leaves what was there; modes and links stay.
echo 'let x = 1;' > good.js
echo 'let x = ;' > bad.js
is 1 "$YIELDC" -o new.c bad.js
files good.js bad.js
echo before > old.c
is 1 "$YIELDC" -MD -o old.c bad.js
text old.c before
files good.js bad.js old.c
is 3 "$YIELDC" -MD -MF no/such/dir.d -o old.c good.js
text old.c before
files good.js bad.js old.c
is 1 "$YIELDC" -c -o ./ good.js bad.js
files good.js bad.js old.c
chmod 640 old.c
ln -s old.c link.c
is 0 "$YIELDC" -o link.c good.js
[ -L link.c ]
has old.c 'made by yieldc'
[ "$(stat -c %a old.c)" = 640 ]
