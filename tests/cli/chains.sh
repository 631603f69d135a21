# A chain of any length needs no depth: neither of the C stack, which is small here, nor of the tree; and its value is right.
n=4000
# chain NAME EXPECTED HEAD LINK TAIL: LINK n times between HEAD and TAIL, where @ is the number of the link.
chain() {
    awk -v n=$n -v head="$3" -v link="$4" -v tail="$5" 'BEGIN {
        printf "%s", head
        for (i = 0; i < n; i++) { text = link; gsub(/@/, i, text); printf "%s", text }
        printf "%s\n", tail
    }' > "$1.js"
    (ulimit -s 1024; is 0 "$YIELDC" -Wall "$1.js")
    build "$1" "$1.c"
    is 0 "./$1"
    text out "$2"
}
chain plus 4000 'let a = 1; console.log(0' ' + a' ');'
chain strings 8001 'let a = "x"; console.log(("s"' ' + a + "y"' ').length);'
chain compare true 'let a = 1; console.log(a' ' < a' ');'
chain and 1 'let a = 1; console.log(a' ' && a' ');'
chain condition yes 'let a = 0; if (a' ' || a' ' || 1) console.log("yes");'
chain nullish last 'let a = null; console.log(a' ' ?? a' ' ?? "last");'
chain comma 4000 'let a = 0; console.log((a' ', a++' ', a));'
chain methods 4000 'let c = 0; const o = { m() { c++; return this; } }; console.log(o' '.m()' ' === o && c);'
chain members true 'const o = {}; o.m = o; console.log(o' '.m' ' === o);'
chain indices true 'const o = []; o[0] = o; console.log(o' '[0]' ' === o);'
chain optional true 'const o = { m() { return o; } }; console.log(o' '?.m()' ' === o);'
chain functions 4000 'let c = 0; const f = () => (c++, f); f' '()' '; console.log(c);'
chain tags 4000 'let c = 0; const f = () => (c++, f); f' '``' '; console.log(c);'
chain private true 'class C { #p = this; m() { return this' '.#p' '; } } const o = new C(); console.log(o.m() === o);'
chain template 4000 'let a = 1; console.log(`' '${a}' '`.length);'
chain ladder '7 3999 none' 'function f(a) { if (a < 0) return "below";' ' else if (a === @) { return @; }' ' else return "none"; } console.log(f(7), f(3999), f(1e9));'
chain awaited 4001 'let a = 1; const f = async () => await 1' ' + a' '; f().then(console.log);'
# What is really nested is still refused.
awk 'BEGIN { for (i = 0; i < 5000; i++) printf "-(a+"; printf "1"; for (i = 0; i < 5000; i++) printf ")" }' > deep.js
is 1 "$YIELDC" deep.js
has err 'nested too deeply'
