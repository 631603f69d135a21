// SPDX-License-Identifier: MIT
// Random control flow against Node: loops, switch, try and finally, labels, destructuring and closures, in plain functions,
// generators, async functions and async generators, each run with several seeds of its own random conditions. (Usage: judge.js.)
'use strict';
const { main } = require('./judge.js');

const prelude = `let log = [], seed = 1, fuel = 0, fs = [];
const rnd = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
const L = x => (log.push(String(x)), x);
const C = () => rnd() < 0.45, F = () => ++fuel > 60, S = () => Math.floor(rnd() * 4);
const T = x => { L('t' + x); if (rnd() < 0.3) throw x; return x; };
const P = x => (L('p' + x), rnd() < 0.25 ? Promise.reject('r' + x) : Promise.resolve(x));
const I = (id, n) => ({ [Symbol.iterator]() { let i = 0; return {
  next() { L('n' + id); if (rnd() < 0.08) throw 'ne' + id; return { value: i, done: i++ >= n }; },
  return() { L('close' + id); if (rnd() < 0.15) throw 'ce' + id; return {}; } }; } });
const AI = (id, n) => ({ [Symbol.asyncIterator]() { let i = 0; return {
  async next() { L('an' + id); if (rnd() < 0.08) throw 'ane' + id; return { value: i, done: i++ >= n }; },
  async return() { L('aclose' + id); if (rnd() < 0.15) throw 'ace' + id; return {}; } }; } });
`;

const heads = { plain: 'function', gen: 'function*', async: 'async function', agen: 'async function*' };
const drive = {
  plain: f => `L('=' + ${f}());`,
  async: f => `L('=' + await ${f}());`,
  gen: f => `const it = ${f}(); for (let i = 0; i < 12; i++) { const q = rnd();
    const r = q < 0.7 ? it.next(i) : q < 0.85 ? it.throw('x' + i) : it.return('y' + i); L(r.done + ':' + r.value); }`,
  agen: f => `const it = ${f}(); for (let i = 0; i < 12; i++) { const q = rnd(); try {
    const r = await (q < 0.7 ? it.next(i) : q < 0.85 ? it.throw('x' + i) : it.return('y' + i)); L(r.done + ':' + r.value);
    } catch (e) { L('rej' + e); } }`,
};

class Maker {
  constructor(seed) { this.seed = seed * 7919 + 1; this.count = 0; }
  random() { return (this.seed = (this.seed * 48271) % 2147483647) / 2147483647; }
  int(n) { return Math.floor(this.random() * n); }
  pick(list) { return list[this.int(list.length)]; }
  n() { return ++this.count; }

  expr(kind, vars) {
    const c = this.random();
    if (kind === 'gen' && c < 0.25 || kind === 'agen' && c < 0.2) return `(yield ${this.n()})`;
    if (kind === 'async' && c < 0.25 || kind === 'agen' && c < 0.35) return `(await P(${this.n()}))`;
    if (c < 0.5) return `L(${this.n()})`;
    if (c < 0.6) return `T(${this.n()})`;
    if (c < 0.75 && vars.length) {
      const v = this.pick(vars);
      return this.pick([v, `${v}++`, `(${v} = L(${this.n()}))`, `(${v} += ${v})`]);
    }
    if (c < 0.85) return `[${this.expr(kind, vars)}, ${this.expr(kind, vars)}]`;
    if (c < 0.95) return `(L(${this.n()}) && ${this.expr(kind, vars)})`;
    return '`${' + this.expr(kind, vars) + '}${' + this.expr(kind, vars) + '}`';
  }

  // `at`: { kind, depth, loops, labels: [name, is a loop], vars } of where the statements stand.
  body(at, change = {}, count = 1 + this.int(3)) {
    const inner = { ...at, depth: at.depth - 1, ...change };
    return Array.from({ length: count }, () => this.statement(inner)).join(' ');
  }
  leaving(at) {
    const [label, loop] = this.pick(at.labels);
    return `if (C()) ${loop ? this.pick(['break', 'continue']) : 'break'} ${label};`;
  }
  loop(at, head, v, more) {
    const l = `l${this.n()}`;
    const body = this.body(at, { loops: true, labels: [...at.labels, [l, true]], vars: more });
    return `${l}: ${head} { if (F()) break; fs.push(() => ${v}); ${body} }`;
  }
  trying(at) {
    const ways = this.pick(['c', 'f', 'cf']);
    let s = `try { ${this.body(at)} }`;
    if (ways.includes('c')) s += ` catch (e) { L('c' + e); ${this.body(at)} }`;
    if (ways.includes('f')) s += ` finally { L(${this.n()}); ${this.body(at, {}, 1)} }`;
    return s;
  }
  forOf(at) {
    const v = `v${this.n()}`, wait = at.kind.startsWith('a') && this.random() < 0.6;
    const head = `for ${wait ? 'await ' : ''}(${this.pick(['const', 'let', 'var'])} ${v} of ${wait ? 'AI' : 'I'}(${this.n()}, ${1 + this.int(3)}))`;
    return this.loop(at, head, v, at.vars);
  }
  statement(at) {
    const c = this.random(), { kind, vars } = at;
    if (at.depth <= 0 || c < 0.2) return `L(${this.expr(kind, vars)});`;
    if (c < 0.26) return `if (C()) throw ${this.n()};`;
    if (c < 0.32) return `if (C()) return ${this.expr(kind, vars)};`;
    if (c < 0.42 && at.loops) return `if (C()) ${this.pick(['break', 'continue'])};`;
    if (c < 0.47 && at.labels.length) return this.leaving(at);
    if (c < 0.62) return this.trying(at);
    const v = `v${this.n()}`;
    if (c < 0.72) return this.loop(at, `for (let ${v} = 0; ${v} < ${1 + this.int(3)}; ${v}++)`, v, [...vars, v]);
    if (c < 0.82) return this.forOf(at);
    if (c < 0.88)
      return `switch (S()) { case ${this.expr(kind, vars)}: ${this.body(at)} case 1: L(${this.n()}); break; default: ${this.body(at)} case 2: L(${this.n()}); }`;
    if (c < 0.92) return `${v}: { ${this.body(at, { labels: [...at.labels, [v, false]] })} }`;
    if (c < 0.96) {
      const w = `w${this.n()}`;
      return `{ let [${v}, ${w} = ${this.expr(kind, vars)}] = I(${this.n()}, ${this.int(4)}); ${this.body(at, { vars: [...vars, v, w] })} }`;
    }
    return `{ let ${v} = ${this.expr(kind, vars)}; ${this.body(at, { vars: [...vars, v] })} }`;
  }
  program() {
    let functions = '', calls = '';
    for (let i = 0; i < 16; i++) {
      const kind = this.pick(Object.keys(heads)), f = `f${i}`;
      const at = { kind, depth: 6, loops: false, labels: [], vars: ['w'] };
      functions += `${heads[kind]} ${f}() { var w = 0; ${this.body(at, {}, 3)} }\n`;
      for (let s = 0; s < 5; s++)
        calls += `log = []; fs = []; fuel = 0; seed = ${s * 77 + 5};
try { ${drive[kind](f)} } catch (e) { L('!' + e); } console.log('${f}', ${s}, log.join(' '), fs.map(x => x()).join());\n`;
    }
    return `${prelude}${functions}(async () => {\n${calls}})();\n`;
  }
}

main('flow', seed => new Maker(seed).program());
