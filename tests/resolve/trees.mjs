// SPDX-License-Identifier: MIT
// Makes random trees of packages and looks up random specifiers in them, with the resolver and with Node: the same path or the
// same error. node trees.mjs PROBE DIRECTORY COUNT SEED
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import Module, {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const [probe, directory, count, seed] = process.argv.slice(2);
const LOOKUPS = 60;
globalThis.formats = {};

// mulberry32
let state = Number(seed) >>> 0;
function random(below) {
    state = (state + 0x6D2B79F5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
}
const pick = (list) => list[random(list.length)];
const chance = (percent) => random(100) < percent;
const times = (most, make) => Array.from({length: random(most + 1)}, make);

const PACKAGES = ['a', 'b', '@s/p', '@s/q', 'a.js', 'path'];
const STEPS = ['lib', 'src', 'lib.js', 'deep', 'node_modules', 'sp ce'];
const STEMS = ['index', 'main', 'x', 'y', 'sp ce', 'per%20cent', 'h#sh', 'qu?ry', 'ü', 'b\\s', '.x', 'x.y'];
const EXTENSIONS = ['.js', '.js', '.js', '.mjs', '.cjs', '.json', '', '.txt', '.node', '.ts'];
const CONDITIONS = ['import', 'require', 'node', 'default', 'yieldc', 'custom', 'module-sync', 'browser', 'node-addons'];

const fileName = () => pick(chance(80) ? STEMS.slice(0, 4) : STEMS) + pick(EXTENSIONS);
const made = [];
const makeBelow = () => [...times(2, () => pick(STEPS)), fileName()].join('/');
// A path below a folder: mostly one at which there is a file, in this folder or in another of the tree.
const below = () => made.length && chance(85) ? pick(made) : makeBelow();

function target(depth = 0) {
    const kind = random(depth > 2 ? 14 : 20);
    if (kind < 9) return './' + (chance(25) ? pick(['*', 'lib/*', '*.js', 'lib/*/x.js', 'lib/*.js', '*/*']) : below());
    if (kind < 14) {
        return pick([null, '', 'x.js', '../x.js', '/x.js', './', './../x.js', './node_modules/a/x.js', './lib/../x.js', './lib//x.js',
            './%6eode_modules/x.js', './lib/%2e%2e/x.js', './x%2fy.js', './x%zz.js', './sp%20ce.js', './x.js?q', './x.js#h', 'a', 'b/x.js', 'fs',
            'node:fs', 'a/*', '@s/p', '@s', 'file:///x.js', 5, true, false, 1e3, './lib', './lib/', '.', './x\\y.js', '.x', './.\t./x.js', './x.js ', './"x\u0001.js']);
    }
    if (kind < 16) return times(3, () => target(depth + 1));
    const conditions = {};
    times(4, () => { conditions[chance(96) ? pick(CONDITIONS) : pick(['0', '7', '1.5', '01', '', '.'])] = target(depth + 1); });
    return conditions;
}

const SUBPATHS = ['.', './x', './y', './lib/x', './x.js', './*', './lib/*', './*.js', './lib/*.js', './lib/*/x', './lib/', './sp ce',
    './*/*', './**', './x*', './lib/x*.js', './deep/*x'];
function exportsMap() {
    if (chance(30)) return target();
    const map = {};
    times(6, () => { map[pick(SUBPATHS)] = target(); });
    if (chance(4)) map[pick(CONDITIONS)] = target();
    return map;
}

const IMPORTS = ['#x', '#y', '#lib/x', '#*', '#lib/*', '#lib/*.js', '#a', '#/x', '#', '#lib/'];
function importsMap() {
    if (chance(8)) return pick([null, 5, 'x', [], true]);
    const map = {};
    times(5, () => { map[pick(IMPORTS)] = target(); });
    return map;
}

const MAINS = ['./x.js', 'x', 'x.js', './lib', 'lib/', './lib/index', 'main', '', '.', './', '../x.js', '/x.js', 'sp ce.js', 'sp%20ce.js', 5, null,
    'missing', 'h#sh.js', 'qu?ry.js'];
const BROKEN = ['', '{', 'null', '[]', '"x"', '{"name": "a",}', '\uFEFF{"name": "a"}', '{"main": "x.js"} x', '{"exports": "./x.js", "exports": "./y.js"}',
    '{"type": "Module"}', '{"\\u0065xports": "./\\u0078.js"}', '{"main": "x\\.js"}', '{"a": 01}', '{"a": 1.}', '{"a": "\t"}'];
function packageText(name) {
    if (chance(4)) return pick(BROKEN);
    const config = {};
    if (chance(85)) config.name = chance(90) ? name : pick(PACKAGES);
    if (chance(50)) config.main = chance(50) ? below().replace(chance(50) ? /\.\w+$/ : '', '') : pick(MAINS);
    if (chance(40)) config.type = pick(['module', 'commonjs', 'other']);
    if (chance(50)) config.exports = exportsMap();
    if (chance(50)) config.imports = importsMap();
    return JSON.stringify(config);
}

function write(file, text) {
    try {
        fs.mkdirSync(path.dirname(file), {recursive: true});
        fs.writeFileSync(file, text);
    } catch {
        // A file stands where a directory should, or the other way round: the tree stays as it is.
    }
}

// What a file does when it is loaded tells in which format. It is a valid file of both.
function writeCode(file) {
    const text = file.endsWith('.json') ? '{}' :
        `globalThis.formats[${JSON.stringify(file)}] = typeof module === 'object' ? 'commonjs' : 'module';`;
    write(file, text);
}

function makeFolder(folder, name, depth) {
    made.length = 0;
    made.push(...Array.from({length: 9}, makeBelow));
    for (const file of made) writeCode(path.join(folder, file));
    if (chance(90)) write(path.join(folder, 'package.json'), packageText(name));
    if (chance(10)) write(path.join(folder, pick(STEPS), 'package.json'), packageText(name));
    if (depth < 2) times(3, () => makePackage(path.join(folder, chance(80) ? '' : pick(STEPS), 'node_modules'), depth + 1));
}

function makePackage(modules, depth) {
    const name = pick(PACKAGES);
    const folder = path.join(modules, name);
    if (fs.existsSync(folder)) return;
    if (chance(15)) {
        const store = path.join(modules, '.store', name.replace('/', '+'), 'node_modules', name);
        makeFolder(store, name, depth);
        fs.mkdirSync(path.dirname(folder), {recursive: true});
        fs.symlinkSync(path.relative(path.dirname(folder), store), folder);
    } else if (chance(5)) {
        writeCode(folder);
    } else {
        makeFolder(folder, name, depth);
    }
}

function makeTree(root) {
    makeFolder(root, pick(PACKAGES), 0);
    writeCode(path.join(root, 'src/main.js'));
    if (chance(30)) {
        const link = path.join(root, pick(['lib', 'deep', 'y.js']));
        if (!fs.existsSync(link)) fs.symlinkSync(pick(['src', 'x.js', 'missing', 'node_modules/a']), link);
    }
}

// The files that can be importers, by their real paths.
function list(folder, found = []) {
    for (const entry of fs.readdirSync(folder, {withFileTypes: true})) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) list(file, found);
        else if (entry.isFile() && entry.name !== 'package.json') found.push(file);
    }
    return found;
}

const ODD = ['', '.', '..', './', '../', './.', '/', './x?q', './x.js?q', './x.js#h', './sp%20ce.js', './sp ce.js', './x%2fy.js', './x%5Cy.js', './%zz.js',
    './per%2520cent.js', './per%20cent.js', './h#sh.js', './h%23sh.js', './qu%3Fry.js', './qu?ry.js', './%FC.js', './%C3%BC.js', './ü.js', '.x', '..x',
    './.x', 'fs', 'fs/', 'node:fs', 'path', 'node:path', 'fs/promises', 'node:nothing', 'http://x/y.js', 'x:y', 'a?q', 'a#h', 'a/x.js?q', '@s', '@s/',
    '@/x', '@s/.p', 'a%20', 'a\\x', 'a//x.js', 'a/', 'a/.', 'a/..', 'a/./x.js', 'a/../b', './lib/../x.js', './lib//x.js', './/x.js', '#', '#/',
    '#/x', '#x/', '.\\x.js', './lib\\x.js', './b%5Cs.js', './b\\s.js', './%2e/x.js', './lib/%2E%2e/x.js', '//x/y.js', '///x', ' ./x.js', './x.js '];
function relative(importer, files) {
    const steps = path.relative(path.dirname(importer), pick(files));
    const text = steps.startsWith('../') ? steps : './' + steps;
    return chance(50) ? text : text.replace(pick([/\.\w+$/, /\/?index\.js$/, /[^/]*$/]), '');
}

// A name of a package, mostly one that stands somewhere in the tree.
function packageName(files) {
    const [, name] = /.*\/node_modules\/((?:@[^/]*\/)?[^/]*)\//.exec(pick(files)) ?? [];
    return name && chance(80) ? name : pick(PACKAGES);
}

function specifier(root, importer, files) {
    const kind = random(100);
    if (kind < 22) return relative(importer, files);
    if (kind < 24) return './' + makeBelow();
    if (kind < 28) return './' + times(2, () => pick(STEPS)).join('/');
    if (kind < 40) return packageName(files);
    if (kind < 52) return packageName(files) + pick(files).replace(/.*\/node_modules\/(@[^/]*\/)?[^/]*/, '');
    if (kind < 68) return packageName(files) + pick(SUBPATHS).slice(1).replaceAll('*', () => pick(['x', 'lib', 'lib/x', '', 'sp%20ce', '..', 'node_modules', 'x.js', 'a/../x']));
    if (kind < 84) return pick(IMPORTS).replaceAll('*', () => pick(['x', 'lib/x', '', '..', 'x.js', 'a']));
    if (kind < 88) return pick(files);
    if (kind < 91) return pathToFileURL(pick(files)).href;
    return pick(ODD);
}

function stat(file) {
    try {
        return fs.statSync(file).isDirectory() ? 'directory' : 'file';
    } catch {
        return 'missing';
    }
}

// import.meta.resolve gives the URL even where the lookup fails because of what stands there.
function byImport(importer, specifier) {
    const url = new URL(import.meta.resolve(specifier, pathToFileURL(importer).href));
    if (url.protocol === 'node:')
        return url.href === 'node:nothing' ? {code: 'ERR_UNKNOWN_BUILTIN_MODULE'} : {path: url.href.slice(5)};
    if (url.protocol !== 'file:') return {code: 'ERR_UNSUPPORTED_ESM_URL_SCHEME'};
    const file = fileURLToPath(url);
    const kind = file.endsWith('/') ? 'directory' : stat(file);
    if (kind !== 'file') return {code: kind === 'missing' ? 'ERR_MODULE_NOT_FOUND' : 'ERR_UNSUPPORTED_DIR_IMPORT'};
    return url.search || url.hash ? {code: 'ERR_INVALID_MODULE_SPECIFIER'} : {path: file};
}

function byRequire(importer, specifier) {
    if (specifier === 'node:nothing') return {code: 'ERR_UNKNOWN_BUILTIN_MODULE'};
    if (specifier === '') return {code: 'ERR_INVALID_ARG_VALUE'};
    Module._pathCache = Object.create(null); // its keys forget the importer's own package
    const file = createRequire(importer).resolve(specifier);
    return {path: file.replace(/^node:/, '')};
}

// Errors that Node has no code for, or takes from further below.
const CODES = {ERR_INVALID_FILE_URL_PATH: 'ERR_INVALID_MODULE_SPECIFIER', URIError: 'ERR_INVALID_MODULE_SPECIFIER',
    SyntaxError: 'ERR_INVALID_PACKAGE_CONFIG', TypeError: 'ERR_INVALID_PACKAGE_CONFIG'};
function byNode({kind, importer, specifier}) {
    try {
        return kind === 'import' ? byImport(importer, specifier) : byRequire(importer, specifier);
    } catch (error) {
        const code = error.code ?? error.name;
        const message = error.message.split('\n')[0].replace(/file:\/\/.*?(?=\. ")/, (url) => fileURLToPath(url));
        return {code: CODES[code] ?? code, message: error.code && message};
    }
}

function byProbe(lookups) {
    const input = lookups.map(({kind, asked, specifier}) => `${kind}\t${asked}\t${specifier}\n`).join('');
    const run = spawnSync(probe, ['custom'], {input, cwd: directory, encoding: 'utf8', maxBuffer: 1 << 30});
    if (run.status !== 0) throw new Error(`probe: ${run.signal ?? run.status} ${run.stderr}`);
    return run.stdout.split('\n').slice(0, -1).map((line) => {
        const [format, code, file, message, hint] = line.split('\t');
        return {format, code, message, hint, path: file && format !== 'library' ? path.resolve(directory, file) : file};
    });
}

// The format in which Node loads the file, if it can be seen.
const loaded = new Map();
async function formatByNode(kind, file) {
    const key = `${kind} ${file}`;
    if (loaded.has(key)) return loaded.get(key);
    delete globalThis.formats[file];
    let format;
    try {
        if (kind === 'import') await import(pathToFileURL(file).href);
        else createRequire(path.join(directory, 'x.js'))(file);
        format = globalThis.formats[file];
    } catch (error) {
        format = error.code ?? error.name;
    }
    loaded.set(key, format);
    return format;
}

const FORMATS = {syntax: ['commonjs'], module: ['module'], commonjs: ['commonjs'], json: ['ERR_IMPORT_ASSERTION_TYPE_MISSING',
    'ERR_IMPORT_ATTRIBUTE_MISSING'], other: ['ERR_UNKNOWN_FILE_EXTENSION', 'ERR_DLOPEN_DISABLED'], '': ['ERR_INVALID_PACKAGE_CONFIG', 'SyntaxError', 'TypeError']};

async function compare(lookup, ours) {
    const node = byNode(lookup);
    if (node.path && !ours.path && ours.code === 'ERR_INVALID_PACKAGE_CONFIG') {
        const format = await formatByNode(lookup.kind, node.path);
        return FORMATS[''].includes(format) ? null : `loads as ${format}`;
    }
    if ((node.path ?? '') !== ours.path) {
        // Node 20 does not let "imports" of CommonJS lead to its own modules.
        if (node.code === 'ERR_INVALID_URL_SCHEME' && ours.format === 'library') return null;
        return `node: ${node.path ?? node.code + ' ' + node.message}`;
    }
    if (!node.path && node.code !== ours.code) return `node: ${node.code} ${node.message}`;
    const isOdd = /malformed|query or fragment|JSON at line|Expected an object|URL host/.test(ours.message);
    if (!node.path && node.message && !isOdd && lookup.asked === lookup.importer && node.message !== ours.message)
        return `node says: ${node.message}`;
    if (!node.path || ours.format === 'library') return null;
    const format = await formatByNode(lookup.kind, node.path);
    if (format === undefined || FORMATS[ours.format].includes(format)) return null;
    return /\.(ts|wasm)$/.test(node.path) && ours.format === 'other' ? null : `loads as ${format}`;
}

fs.rmSync(directory, {recursive: true, force: true});
const lookups = [];
for (let i = 0; i < count; i++) {
    const root = path.join(directory, `t${seed}-${i}`);
    makeTree(root);
    const files = list(root);
    for (let n = 0; n < LOOKUPS; n++) {
        const importer = pick(files);
        const asked = chance(50) ? importer : path.relative(directory, importer);
        lookups.push({kind: pick(['import', 'require']), importer, asked, specifier: specifier(root, importer, files)});
    }
}
const results = byProbe(lookups);
let different = 0, found = 0;
for (const [i, lookup] of lookups.entries()) {
    const ours = results[i];
    const difference = await compare(lookup, ours);
    found += ours.path !== '';
    if (!difference) continue;
    different++;
    if (different <= 20)
        console.log(`${lookup.kind} '${lookup.specifier}' in ${lookup.importer}\n  ours: ${ours.path} ${ours.format} ${ours.code} ${ours.message}\n  ${difference}`);
}
console.log(`resolve-diff: ${count} trees, ${lookups.length} lookups, ${found} found, ${different} differ`);
process.exitCode = different ? 1 : 0;
