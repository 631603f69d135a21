# --line, --no-line, --file-prefix-map.
mkdir -p src/in
cat > src/in/a.js << 'END'
console.log(new Error("x").stack.split("\n")[1].includes("new/a.js:1:"), import.meta.url);
export {};
END
is 0 "$YIELDC" -o a.c src/in/a.js
has a.c '#line 1 "src/in/a.js"'
is 0 "$YIELDC" --no-line --line -o b.c src/in/a.js
cmp a.c b.c
is 0 "$YIELDC" --no-line -o b.c src/in/a.js
hasnt b.c '#line'
is 0 "$YIELDC" --file-prefix-map=sr=no --file-prefix-map=src/in=new --file-prefix-map=x=y -o b.c src/in/a.js
hasnt b.c src/in
has b.c '#line 1 "new/a.js"'
build b b.c
is 0 ./b
text out "true file://$(pwd -P)/new/a.js"
is 2 "$YIELDC" --file-prefix-map=x src/in/a.js
has err 'OLD=NEW'
echo 'let 1;' > src/bad.js
is 1 "$YIELDC" --file-prefix-map=src=new src/bad.js
has err 'src/bad.js:1:'
# The statements of a line of the source share lines of C, and the source stands behind the number.
printf 'let a = [1, 2];\nfor (const x of a) { if (x > 1) break; a.push(x); }\nconsole.log(a, "//", 3);\n' > c.js
is 0 "$YIELDC" -o c.c c.js
has c.c '#line 3 // console.log(a, "//", 3);'
has c.c '; if ('
build c c.c
is 0 ./c
text out '[ 1, 2, 1 ] // 3'
