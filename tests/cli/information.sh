# --help fits a screen, the manual and the completion name every option; --version, --cflags, --libs, --dump-*.
is 0 "$YIELDC" --help
[ "$(wc -l < out)" -le 48 ]
[ "$(wc -L < out)" -le 100 ]
has out 'Usage: yieldc'
cp out help
is 0 "$YIELDC" --help=man
cp out yieldc.1
is 0 "$YIELDC" --help=bash
cp out completion
for option in --output -c --run --no-line --file-prefix-map --module --script -MD -MF -MT -MQ -MP --dump-ast --cflags --libs; do
    has yieldc.1 "$(echo "$option" | sed 's/-/\\-/g')"
    has completion "$option"
done
if command -v mandoc > /dev/null; then mandoc -T lint -W warning yieldc.1; fi
if command -v bash > /dev/null; then
    bash -c '. ./completion; COMP_WORDS=(yieldc --dump-l) COMP_CWORD=1; _yieldc; echo "${COMPREPLY[@]}"' > found
    text found --dump-lir
fi
is 0 "$YIELDC" --version
has out 'yieldc '
is 0 "$YIELDC" --cflags
has out -I
is 0 "$YIELDC" --libs
has out libyieldc
echo 'let x = 1;' > a.js
for dump in ast scope lir; do
    is 0 "$YIELDC" --dump-$dump a.js
    [ -s out ]
    cp out want
    is 0 "$YIELDC" --dump-$dump -o given a.js
    cmp want given
done
