// SPDX-License-Identifier: MIT
// What the fuzzers share: a maker's programs, one a seed, are compiled and run, as they are and with JS_NO_FAST=1, and must
// print what Node prints. A program that differs stays in OUT.
//
//     node tests/fuzz/NAME.js YIELDC CC OUT N SEED
//     node tests/fuzz/NAME.js --print SEED
'use strict';
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const TIME_LIMIT = 60000; // ms a command

// mulberry32, so that a seed means the same program everywhere.
function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function run(command, args, env = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, timeout: TIME_LIMIT, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '', err = '';
    child.stdout.on('data', d => { out += d; });
    child.stderr.on('data', d => { err += d; });
    child.on('close', (code, signal) => resolve({ code: signal ?? code, out, err }));
  });
}

// The first line that differs, around the place.
function difference(a, b) {
  const x = a.split('\n'), y = b.split('\n');
  let i = 0, k = 0;
  while (i < x.length && x[i] === y[i]) i++;
  const one = x[i] ?? '(end)', other = y[i] ?? '(end)';
  while (k < one.length && one[k] === other[k]) k++;
  const around = line => line.slice(Math.max(0, k - 200), k + 100);
  return `  line ${i + 1}, column ${k + 1}\n    node: ${around(one)}\n    ours: ${around(other)}`;
}

// What Node does with a program; a script is run as one, not as a CommonJS module.
const node = (file, module) => module ? run(process.execPath, [file])
  : run(process.execPath, ['-e', 'require("vm").runInThisContext(require("fs").readFileSync(process.argv[1], "utf8"))', file]);

// The same for programs that may end with an error, which are run with all of the runtime, too: null, or what is wrong.
async function judgeLinks(options, name, make, seed) {
  const { yieldc, cc, out, cflags, libs } = options, { text, module } = make(seed);
  const base = path.join(out, `${name}-${seed}`), file = base + (module ? '.mjs' : '.js');
  fs.writeFileSync(file, text);
  const want = await node(file, module), have = [];
  for (const [end, link] of [['', ''], ['-all', '--link=all']]) {
    const made = await run('sh', ['-c', `${yieldc} -Wno-dynamic-code ${link} -o ${base}${end}.c ${file} && ${cc} ${cflags} -o ${base}${end} ${base}${end}.c ${libs}`]);
    if (made.code !== 0) return `seed ${seed} ${link}: ${made.code} ${made.err.slice(0, 2000)}`;
    have.push(await run(base + end, []));
  }
  const [a, all] = have;
  if (a.code !== all.code || a.out !== all.out || a.err !== all.err)
    return `seed ${seed}: ${file}: exit ${a.code}, with --link=all ${all.code}\n${difference(all.out + all.err, a.out + a.err)}`;
  if (a.code !== want.code || a.out !== want.out)
    return `seed ${seed}: ${file}: exit ${a.code}, of node ${want.code}\n${difference(want.out, a.out)}\n${want.err.slice(0, 500)}`;
  for (const end of ['', '.c', '-all', '-all.c', path.extname(file)]) fs.unlinkSync(base + end);
  return null;
}

// null, or what is wrong with the program of this seed.
async function judge(options, name, make, seed) {
  const { yieldc, cc, out, cflags, libs } = options, base = path.join(out, `${name}-${seed}`);
  fs.writeFileSync(`${base}.js`, make(seed));
  const want = await run(process.execPath, [`${base}.js`]);
  if (want.code !== 0) return `seed ${seed}: node itself fails\n${want.err.slice(0, 500)}`;
  const made = await run('sh', ['-c', `${yieldc} -o ${base}.c ${base}.js && ${cc} ${cflags} -o ${base} ${base}.c ${libs}`]);
  if (made.code !== 0) return `seed ${seed}: ${made.code} ${made.err.slice(0, 2000)}`;
  for (const env of [{}, { JS_NO_FAST: '1' }]) {
    const have = await run(base, [], env);
    if (have.code !== 0) return `seed ${seed} ${JSON.stringify(env)}: exit ${have.code}\n${have.err.slice(0, 2000)}`;
    if (have.out !== want.out) return `seed ${seed} ${JSON.stringify(env)}: ${base}.js\n${difference(want.out, have.out)}`;
  }
  for (const end of ['', '.c', '.js']) fs.unlinkSync(base + end);
  return null;
}

// The command line of the fuzzer `name`, whose `make` turns a seed into a program; `link`: into { text, module }, for judgeLinks.
async function main(name, make, { link = false } = {}) {
  const [yieldc, cc, out, n, first] = process.argv.slice(2);
  if (yieldc === '--print') {
    console.log(link ? make(Number(cc)).text : make(Number(cc)));
    return;
  }
  process.env.CC = cc; // --libs is what this compiler understands
  const ask = option => spawnSync(yieldc, [option], { encoding: 'utf8' }).stdout.trim();
  const options = { yieldc, cc, out, cflags: ask('--cflags'), libs: ask('--libs') };
  fs.mkdirSync(out, { recursive: true });
  let next = Number(first), failed = 0;
  const end = next + Number(n);
  const worker = async () => {
    while (next < end) {
      const problem = await (link ? judgeLinks : judge)(options, name, make, next++);
      if (problem) { failed++; console.log(problem); }
    }
  };
  await Promise.all([worker(), worker()]);
  console.log(`${end - Number(first) - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

module.exports = { main, random };
