# Packages of node_modules: what is found, how it is read, and what the rules for make and the messages say of it.
mkdir -p src node_modules/esm/lib node_modules/cjs/lib node_modules/.store/linked
cat > node_modules/esm/package.json <<'EOF'
{ "name": "esm", "type": "module", "imports": { "#inner": "./lib/inner.js" },
  "exports": { ".": { "special": "./special.js", "require": "./no.cjs", "default": "./index.js" }, "./x/*": "./lib/*.js" } }
EOF
echo 'import { inner } from "#inner"; import { f } from "esm/x/f"; export const name = "esm " + inner + f();' > node_modules/esm/index.js
echo 'export const name = "special";' > node_modules/esm/special.js
echo 'export const inner = typeof this;' > node_modules/esm/lib/inner.js
echo 'export const f = () => "!";' > node_modules/esm/lib/f.js
echo '{ "name": "cjs", "main": "lib" }' > node_modules/cjs/package.json
cat > node_modules/cjs/lib/index.js <<'EOF'
exports.early = 1;
const other = require('./other');
exports.late = other.seen;
exports.data = require('../data.json').n;
try { require('not-there'); } catch (e) { exports.code = e.code; }
EOF
echo 'const main = require("./index"); exports.seen = [main.early, main.late];' > node_modules/cjs/lib/other.js
echo '{ "n": 3 }' > node_modules/cjs/data.json
echo 'module.exports = function linked() { return __filename.slice(-25); };' > node_modules/.store/linked/index.js
ln -s .store/linked node_modules/linked
cat > src/app.mjs <<'EOF'
import { name } from 'esm';
import cjs, { late, data, code } from 'cjs';
import linked from 'linked';
console.log(name, cjs.early, late, data, code, linked());
EOF

is 0 "$YIELDC" -Wall -Werror -o app.c src/app.mjs
text err ''
build app app.c
is 0 ./app
text out 'esm undefined! 1 [ 1, undefined ] 3 MODULE_NOT_FOUND es/.store/linked/index.js'

# A condition of the command line comes into play where exports has it.
is 0 "$YIELDC" --conditions=other,special -o app.c src/app.mjs
build app app.c
is 0 ./app
has out 'special 1'

# Rules for make: packages are what system headers are to gcc.
is 0 "$YIELDC" -M src/app.mjs
has out 'node_modules/esm/package.json'
has out 'node_modules/cjs/lib/other.js'
has out 'node_modules/.store/linked/index.js'
is 0 "$YIELDC" -MM src/app.mjs
text out 'app.c: src/app.mjs'

# Names of files are mapped wherever they show.
is 0 "$YIELDC" --file-prefix-map=node_modules/=deps/ -o app.c src/app.mjs
has app.c '"deps/cjs/lib/index.js"'
hasnt app.c '"node_modules/'

# One by one.
mkdir made
number=0
for file in src/app.mjs node_modules/esm/index.js node_modules/esm/lib/inner.js node_modules/esm/lib/f.js \
    node_modules/cjs/lib/index.js node_modules/cjs/lib/other.js node_modules/cjs/data.json node_modules/.store/linked/index.js; do
    number=$((number + 1))
    is 0 "$YIELDC" -c -o made/$number.c $file
done
is 0 "$YIELDC" --main -o made/main.c src/app.mjs
build made/program made/*.c
is 0 made/program
has out 'esm undefined! 1 [ 1, undefined ] 3 MODULE_NOT_FOUND'

# What is missing is said as Node says it, with what is near.
echo 'import "./src/ap.mjs"; import "esn"; import "esm/y"; import "node:nothing";' > bad.mjs
is 1 "$YIELDC" -o bad.c bad.mjs
has err "Cannot find module 'src/ap.mjs' imported from bad.mjs"
has err 'app.mjs'
has err "Cannot find package 'esn' imported from bad.mjs"
has err "Package subpath './y' is not defined by \"exports\" in node_modules/esm/package.json"
has err 'No such built-in module: node:nothing'
echo 'module.exports = require("gone");' > gone.js
is 1 "$YIELDC" -o gone.c gone.js
has err '[-Werror=missing-module]'
is 0 "$YIELDC" -Wno-missing-module -o gone.c gone.js

# What only a running program knows is found among its files.
echo 'const name = "./plugins/" + process.argv[2]; console.log(require(name).id, require.resolve(name).slice(-9));' > host.js
mkdir plugins
echo 'exports.id = "one";' > plugins/one.js
is 0 "$YIELDC" --include='plugins/*.js' -o host.c host.js
build host host.c
is 0 ./host one
text out 'one ns/one.js'
is 1 ./host two
has err "Cannot find module './plugins/two'"
has err '--include=GLOB'
is 1 "$YIELDC" --include='nothing/**' -o host.c host.js
has err "no file fits 'nothing/**'"

# A file that names nothing of CommonJS is one by --commonjs.
echo 'console.log(arguments.length); return;' > plain.js
is 1 "$YIELDC" -o plain.c plain.js
is 0 "$YIELDC" --commonjs -o plain.c plain.js
build plain plain.c
is 0 ./plain
text out 5
