// SPDX-License-Identifier: MIT
// node order.js YIELDC CC OUT N SEED: makes N programs of random async generators from SEED, runs each compiled (as it is
// and with JS_NO_FAST=1) and under Node, and compares what they print: every step is logged, next to a chain of ticks, so
// that a job in the wrong turn shows. A program that differs stays in OUT. What Node 20 does wrong is not generated:
// rejecting values of sync iterators, sync iterators without throw(), then getters on Object.prototype, and keys that
// convert twice.
'use strict';
const { main, random } = require('./judge.js');

const SCENARIOS = 12;

const PRELUDE = `let out = '';
const log = (...a) => { out += a.join(' ') + '\\n'; };
const show = v => typeof v === 'object' && v !== null ? (v instanceof Promise ? 'promise' : 'value' in v ? v.value + '/' + v.done : 'object') : String(v);
process.on('unhandledRejection', e => log('unhandled', show(e)));
const ok = n => v => log(n, 'ok', show(v)), no = n => e => log(n, 'no', show(e));
const rej = v => { const p = Promise.reject(v); p.catch(() => {}); return p; };
const thenable = v => ({ then(r) { log('then', v); r(v); } });
const badThenable = v => ({ then(r, j) { log('then', v); j(v); } });
const late = v => Promise.resolve().then(() => {}).then(() => v);
class Sub extends Promise {}
async function call(v) { log('call', v); return v; }
async function slow(v) { await 0; log('slow', v); await 0; return v; }
async function fail(v) { await 0; throw v; }
const ticks = n => { let p = Promise.resolve(); for (let i = 0; i < n; i++) p = p.then(() => log('tick', i)); return p; };
const hand = n => ({ i: 0, [Symbol.asyncIterator]() { return this; }, next(v) { log('hand next', show(v)); return { value: this.i++, done: this.i > n }; }, return(v) { log('hand return', show(v)); return { value: v, done: true }; } });
`;

class Maker {
  constructor(rnd) {
    this.rnd = rnd;
    this.names = 0;
  }

  int(n) {
    return Math.floor(this.rnd() * n);
  }

  pick(list) {
    return list[this.int(list.length)];
  }

  name() {
    return `'${String.fromCharCode(97 + this.names % 26)}${Math.floor(this.names++ / 26) || ''}'`;
  }

  value() {
    const v = this.name();
    return this.pick([v, v, `Promise.resolve(${v})`, `rej(${v})`, `thenable(${v})`, `badThenable(${v})`, `late(${v})`,
      `Sub.resolve(${v})`, `call(${v})`, `slow(${v})`, `fail(${v})`, `{ o: ${v} }`]);
  }

  // A source for for await and yield*: an earlier generator, a hand-written iterator or an array. An array under yield*
  // has no throw(), for which Node 20 forgets the TypeError of 27.1.6.2.3.
  source(below, delegate = false) {
    if (below > 0 && this.rnd() < 0.6) return `g${this.int(below)}(${this.name()})`;
    if (delegate && this.rnd() < 0.5) return `s(${this.name()})`;
    return this.pick([delegate ? `s(${this.name()})` : `[${this.name()}, late(${this.name()})]`, `hand(${1 + this.int(2)})`, `s(${this.name()})`]);
  }

  block(depth, below, inLoop, generator) {
    const n = 1 + this.int(3);
    let text = '';
    for (let i = 0; i < n; i++) text += this.statement(depth, below, inLoop, generator) + ' ';
    return text;
  }

  statement(depth, below, inLoop, generator) {
    const deep = depth > 0, v = () => this.value(), n = () => this.name();
    const sub = loop => this.block(depth - 1, below, loop, generator);
    const kinds = ['log', 'await', 'awaitlog'];
    if (generator) kinds.push('yield', 'yield', 'yieldlog', 'star', 'starlog', 'self');
    if (deep) kinds.push('try', 'trycatch', 'tryfinally', 'for', 'forawait', 'if', 'switch');
    if (inLoop) kinds.push('break', 'continue');
    if (this.rnd() < 0.15) kinds.push('return', 'throw');
    switch (this.pick(kinds)) {
    case 'log': return `log(${n()});`;
    case 'await': return `await ${v()};`;
    case 'awaitlog': return `log(${n()}, show(await ${v()}));`;
    case 'yield': return `yield ${v()};`;
    case 'yieldlog': return `log(${n()}, show(yield ${v()}));`;
    case 'star': return `yield* ${this.source(below, true)};`;
    case 'starlog': return `log(${n()}, show(yield* ${this.source(below, true)}));`;
    case 'self': return `if (self) self.${this.pick(['next', 'return', 'throw'])}(${n()}).then(ok(${n()}), no(${n()}));`;
    case 'try': return `try { ${sub(inLoop)} } catch (e) { log('caught', show(e)); ${sub(inLoop)} } finally { log(${n()}); ${sub(inLoop)} }`;
    case 'trycatch': return `try { ${sub(inLoop)} } catch (e) { log('caught', show(e)); }`;
    case 'tryfinally': return `try { ${sub(inLoop)} } finally { log(${n()}); ${sub(inLoop)} }`;
    case 'for': return `for (let i = 0; i < ${2 + this.int(2)}; i++) { log('i', i); ${sub(true)} }`;
    case 'forawait': return `for await (const x of ${this.source(below)}) { log('x', show(x)); ${sub(true)} }`;
    case 'if': return `if (x${this.int(2)}++ % 2) { ${sub(inLoop)} } else { ${sub(inLoop)} }`;
    case 'switch': return `switch (x${this.int(2)}++ % 3) { case 0: ${sub(false)} case 1: ${sub(false)} break; default: ${sub(false)} }`;
    case 'break': return `if (x${this.int(2)}++ % 2) break;`;
    case 'continue': return `if (x${this.int(2)}++ % 2) continue;`;
    case 'return': return `return ${v()};`;
    default: return `throw ${n()};`;
    }
  }

  action(target) {
    const tail = `.then(ok(${this.name()}), no(${this.name()}));`;
    const r = this.rnd();
    if (r < 0.6) return `${target}.next(${this.name()})${tail}`;
    if (r < 0.75) return `${target}.return(${this.value()})${tail}`;
    if (r < 0.85) return `${target}.throw(${this.name()})${tail}`;
    return this.pick(['await 0;', 'await late(0);', 'await slow(0);']);
  }

  scenario(index) {
    let text = `async function scenario${index}() {\n  let self = null, x0 = 0, x1 = ${this.int(2)};\n`;
    text += "  function* s(v) { try { yield v; log('s', show(yield v + 1)); } finally { log('s closed'); } }\n";
    const generators = 1 + this.int(3);
    for (let g = 0; g < generators; g++)
      text += `  async function* g${g}(p) { ${this.block(3 - Math.min(g, 2), g, false, true)} }\n`;
    text += `  const main = async () => { ${this.block(2, generators, false, false)} };\n`;
    text += `  const it = g${generators - 1}('p');\n`;
    if (this.rnd() < 0.4) text += '  self = it;\n';
    text += '  ticks(25);\n';
    if (this.rnd() < 0.5) text += "  main().then(ok('main'), no('main'));\n";
    if (this.rnd() < 0.4) text += "  (async () => { try { for await (const v of it) { log('v', show(v)); } } catch (e) { no('loop')(e); } log('loop end'); })();\n";
    for (let i = 2 + this.int(5); i > 0; i--) text += `  ${this.action('it')}\n`;
    return text + '}\n';
  }

  program() {
    let text = PRELUDE, main = '';
    for (let i = 0; i < SCENARIOS; i++) {
      text += this.scenario(i);
      main += `  log('-- ${i}'); scenario${i}(); await new Promise(r => setTimeout(r, 2));\n`;
    }
    return `${text}(async () => {\n${main}})().then(() => console.log(out));\n`;
  }
}

main('order', seed => new Maker(random(seed)).program());
