# Whatever a file is called, make reads its name in the rule as a file and nothing else, or yieldc refuses it.
cat > Makefile <<'END'
include goal.d
include rule.d
all: ; @:
%: ; @echo made
%.c: ; @echo made
Makefile goal.d rule.d: ;
.PHONY: all
END
# reads TARGET FILE...: TARGET is remade when one of the files is newer, and only then; a file that is gone is no error.
reads() {
    target=$1
    shift
    for file; do
        printf ';' > "$file"
        touch -d '2001-01-01' "$file"
    done
    is 0 "$YIELDC" -MD -MP -MF rule.d -o "$target" "$@"
    is 0 "$YIELDC" -M -MT all -MF goal.d --text "$target"
    touch -d '2002-01-01' "$target"
    is 0 make -s --no-print-directory all
    text out ''
    for file; do
        touch -d '2003-01-01' "$file"
        is 0 make -s --no-print-directory all
        text out made
        touch -d '2001-01-01' "$file"
    done
    first=$1
    shift
    for file; do # the first has no empty rule
        rm "$file"
        is 0 make -s --no-print-directory all
        has out made
    done
    [ ! -e PWNED ]
    rm -f -- "$target" "$first" goal.d rule.d
}
reads out.c a.js 'a b.js' 'two  blanks.js'
reads out.c '$(shell touch PWNED).js' '$x.js' '${IFS}.js' '$$.js' 'a$'
reads out.c 'a#b.js' '#.js'
reads out.c 'a:b.js' ':.js' 'a:=b.js' 'a::b'
reads out.c 'a=b.js'
reads out.c '=.js' '+=.js' 'x=' 'a=b=c.js'
reads out.c 'a|b.js' '|' '|.js'
reads out.c 'a%b.js' '%.js' '%'
reads out.c '[ab].js' '*.js' '?.js' 'a.js' 'b.js'
reads out.c 'a\b.js' '\.js' 'a\ b.js'
reads out.c 'a&' '&.js' "it's.js" '"q".js' 'a`touch PWNED`b.js' '(a).js' 'a,b!c@d^e~.js' 'export x.js' '.x.js'
reads 'a:b=c d#$e|f&.c' a.js
reads 'a%b.c' a.js
reads '[a]*.c' a.js
reads 'x&' a.js
# refuses FILE: as a file of the rule and as its target.
refuses() {
    printf ';' > "$1"
    is 3 "$YIELDC" -MD -o out.c "./$1"
    has err "make can't be told of a file named"
    is 0 "$YIELDC" -o out.c "./$1"
    rm -f -- "./$1" out.c
    printf ';' > a.js
    is 3 "$YIELDC" -MD -MF rule.d -o "./$1" a.js
    is 2 "$YIELDC" -MD -MQ "$1" a.js
    has err "make can't be told of a target named"
    files Makefile a.js
}
refuses 'a;touch${IFS}PWNED;.js'
refuses ';.js'
refuses "$(printf 'a\n\ttouch PWNED\n.js')"
refuses "$(printf 'a\r.js')"
refuses 'lib(member)'
refuses '~root'
refuses 'a\'
refuses 'a '
refuses '.PHONY'
refuses 'a\#b.js'
# The same through import, and the empty rule of -MP.
mkdir 'd;x'
echo 'import "./d;x/m.js";' > a.js
: > 'd;x/m.js'
is 3 "$YIELDC" -MD -o out.c a.js
has err "'d;x/m.js'"
is 0 "$YIELDC" -o out.c a.js
printf ';' > a.js
printf ';' > "$(printf 'tab\there.js')"
is 0 "$YIELDC" -MD -MF rule.d -o out.c a.js "$(printf 'tab\there.js')"
is 3 "$YIELDC" -MD -MF rule.d -MP -o out.c a.js "$(printf 'tab\there.js')"
