// SPDX-License-Identifier: MIT
// node compare.cjs PROBE NODE_MODULES N: at most N CommonJS files of a node_modules that has
// cjs-module-lexer, their exports as the probe and as the lexer find them. Files that are no CommonJS
// for Node (modules, syntax errors) are left out. Exit status 1: some differ.
'use strict';
const fs = require('fs'), path = require('path'), vm = require('vm');
const { spawnSync } = require('child_process');
const [probe, root, limit] = process.argv.slice(2);
const lexer = path.join(root, 'cjs-module-lexer');
if (!fs.existsSync(lexer)) {
  console.log(`names-diff: no cjs-module-lexer in ${root}`);
  process.exit(0);
}
const { parse } = require(lexer);
const files = [];

function collect(folder, type) {
  const manifest = path.join(folder, 'package.json');
  if (fs.existsSync(manifest))
    try {
      type = JSON.parse(fs.readFileSync(manifest, 'utf8')).type;
    } catch {}
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory())
      collect(full, type);
    else if (entry.isFile() && (/\.cjs$/.test(full) || (/\.js$/.test(full) && type !== 'module')))
      files.push(full);
  }
}

function expected(file) {
  const source = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  try {
    vm.compileFunction(source.replace(/^#!.*/, ''), ['exports', 'require', 'module', '__filename', '__dirname']);
    const { exports, reexports } = parse(source);
    return JSON.stringify([[...new Set(exports)].sort(), [...new Set(reexports)].sort()]);
  } catch {
    return null;
  }
}

collect(root);
const known = new Map();
for (const file of files) {
  if (known.size >= Number(limit))
    break;
  const names = expected(file);
  if (names)
    known.set(file, names);
}
const run = spawnSync(probe, { input: [...known.keys()].join('\n') + '\n', maxBuffer: 1 << 30, encoding: 'utf8' });
const found = new Map();
let last;
for (const line of run.stdout.split('\n')) {
  const [, what, text] = /^(\w*) ?(.*)$/.exec(line);
  if (what === 'file')
    found.set(text, last = { export: new Set(), reexport: new Set() });
  else if (what === 'error')
    last.error = true;
  else if (what)
    last[what].add(text);
}
let same = 0, named = 0;
for (const [file, names] of known) {
  const got = found.get(file);
  const ours = !got ? 'nothing' : got.error ? 'syntax error' : JSON.stringify([[...got.export].sort(), [...got.reexport].sort()]);
  named += names !== '[[],[]]';
  if (ours === names)
    same++;
  else
    console.log(`${file}\n  lexer  ${names.slice(0, 600)}\n  yieldc ${ours.slice(0, 600)}`);
}
console.log(`${same} of ${known.size} files agree (${named} have names)${run.status ? `; the probe ended with ${run.signal ?? run.status}` : ''}`);
process.exit(same === known.size ? 0 : 1);
