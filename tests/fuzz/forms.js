// SPDX-License-Identifier: MIT
// Random expressions against Node: classes with private members, accessors, computed keys and static blocks, destructuring with
// defaults into every kind of target, optional chains, compound and logical assignments, spread, super, templates, with a yield or
// an await in every place that may have one. Whatever is evaluated is logged, and throws now and then. (Usage: judge.js.)
'use strict';
const { main, random } = require('./judge.js');

const PRELUDE = `let log = [], seed = 1, fuel = 0;
const rnd = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
const show = v => typeof v === 'function' ? 'f:' + v.name : typeof v === 'symbol' ? 'sym' : Array.isArray(v) ? '[' + v.map(show) + ']'
  : v && typeof v === 'object' ? '{' + Object.keys(v).slice(0, 6) + '}' : typeof v === 'string' ? v.slice(0, 9) : String(v);
const L = v => { if (log.length < 300) log.push(show(v)); return v; };
const T = v => { L('t' + v); if (rnd() < 0.04) throw 'x' + v; return v; };
const P = v => { L('p' + v); return rnd() < 0.04 ? Promise.reject('r' + v) : Promise.resolve(v); };
const E = e => log.push('!' + (e instanceof Error ? e.name : show(e)));
const tag = (s, ...v) => { L(s.raw.join('|')); return v.map(show).join(); };
const src = (id, n) => ({ [Symbol.iterator]() { L('open' + id); let i = 0; return { next() { L('n' + id); if (rnd() < 0.04) throw 'ne' + id;
  return { value: rnd() < 0.3 ? undefined : i, done: i++ >= n }; }, return() { L('close' + id); return {}; } }; } });
const obj = id => ({ get a() { L('get a' + id); return rnd() < 0.4 ? undefined : 1; }, set a(v) { L('set a' + id + show(v)); T('s'); },
  get b() { L('get b' + id); return obj(id + 'b'); }, set b(v) { L('set b' + id + show(v)); }, c: [1, 2], d: null, m(...r) { L('m' + r.map(show)); return this; }, k1: id, k2: undefined });
class Base { constructor(...r) { L('Base' + r.length); this.z = 1; } get a() { L('super a'); return 5; } set a(v) { L('super set' + show(v)); } m(...r) { L('super m' + r.length); return r[0]; } static s(v) { return L('super s'), v; } }
`;

const HEADS = { plain: 'function', gen: 'function*', async: 'async function', agen: 'async function*' };
const DRIVE = {
  plain: f => `L(${f}(obj('x'), 2));`,
  async: f => `L(await ${f}(obj('x'), 2));`,
  gen: f => `const it = ${f}(obj('x'), 2); for (let i = 0; i < 40; i++) { const q = rnd(), r = q < 0.94 ? it.next(i) : q < 0.97 ? it.throw('y') : it.return('z'); L(r.value); if (r.done) break; }`,
  agen: f => `const it = ${f}(obj('x'), 2); for (let i = 0; i < 40; i++) { const q = rnd(), r = await (q < 0.94 ? it.next(i) : q < 0.97 ? it.throw('y') : it.return('z')); L(r.value); if (r.done) break; }`,
};

class Maker {
  constructor(rnd) { this.rnd = rnd; this.count = 0; }
  int(n) { return Math.floor(this.rnd() * n); }
  pick(list) { return list[this.int(list.length)]; }
  n() { return ++this.count; }
  some(most, make) { return Array.from({ length: this.int(most + 1) }, make); }

  // `at`: { kind, vars, cls: private names or null, sup: super is there }
  leaf(at) {
    const c = this.rnd();
    if (at.kind === 'gen' && c < 0.15 || at.kind === 'agen' && c < 0.12) return `(yield ${this.n()})`;
    if (at.kind === 'async' && c < 0.15 || at.kind === 'agen' && c < 0.24) return `(await P(${this.n()}))`;
    if (c < 0.45) return `T(${this.n()})`;
    if (c < 0.6) return `L(${this.pick(['undefined', 'null', '0', "''", "'k1'", '7'])})`;
    if (c < 0.7) return `obj(${this.n()})`;
    if (at.cls && c < 0.78) return `this.#${this.pick(['p', 'q', 'acc'])}`;
    return this.pick(at.vars);
  }
  key(at) { return this.pick(["'a'", "'b'", "'k1'", `'k' + ${this.key1(at)}`, `L('k2')`]); }
  key1(at) { return at.kind !== 'plain' && this.rnd() < 0.4 ? this.leaf(at).replace(/^(?!\()(.*)$/, '(L(1), 1)') : '(L(1), 1)'; }
  member(at, depth) {
    const o = this.pick(['o', 'o', 'o.b', `obj(${this.n()})`]), c = this.rnd();
    if (at.cls && c < 0.35) return `this.#${this.pick(['p', 'q', 'acc'])}`;
    if (at.sup && c < 0.5) return this.pick(['super.a', `super[${this.key(at)}]`]);
    if (c < 0.75) return `${o}.${this.pick(['a', 'b', 'c', 'k1', 'fresh'])}`;
    return `${o}[${this.key(at)}]`;
  }
  target(at, depth) { return this.rnd() < 0.5 ? this.pick(at.vars) : this.member(at, depth); }
  expr(at, depth) {
    if (depth <= 0) return this.leaf(at);
    const e = () => this.expr(at, depth - 1), c = this.rnd();
    if (c < 0.12) return this.leaf(at);
    if (c < 0.2) return this.member(at, depth);
    if (c < 0.28) return `(${this.pick(at.vars)} = ${e()})`;
    if (c < 0.36) return `(${this.member(at, depth)} ${this.pick(['=', '??=', '||=', '&&=', '+='])} ${e()})`;
    if (c < 0.4) return `${this.pick(['', '-', '!', 'typeof ', 'void '])}${this.pick(['o.a', ...at.vars])}`;
    if (c < 0.44) return `(${this.pick(['n1', 'o.k1', 'o.a', at.cls ? 'this.#p' : 'n1'])}${this.pick(['++', '--'])})`;
    if (c < 0.5) return `(${this.pick(['o', 'o.d', 'o.b', ...at.vars])}?.${this.pick(['a', 'm', `[${this.key(at)}]`, 'b.a', `m?.(${e()})`, `m(${e()})?.c`, `m?.(...${this.iterable(at, depth)}).a`])})`;
    if (c < 0.56) return `o.m(${this.args(at, depth)})`;
    if (c < 0.6) return `[${e()}, ...${this.iterable(at, depth)}${this.pick([', , ', ', '])}${e()}]`;
    if (c < 0.68) return this.object(at, depth);
    if (c < 0.74) return `(${e()} ${this.pick(['?? ', '|| ', '&& ', ', ', '=== '])} ${e()})`.replace(/(\?\?|\|\||&&) /g, '$1');
    if (c < 0.78) return `(${e()} ? ${e()} : ${e()})`;
    if (c < 0.82) return `\`\${show(${e()})}-\${show(${e()})}\``;
    if (c < 0.84) return `tag\`a\${${e()}}\\n\${${e()}}\``;
    if (c < 0.9) return `(${this.pattern(at, depth - 1, t => this.target(t, depth))} = ${this.source})`;
    if (at.sup && c < 0.93) return `super.m(${this.args(at, depth)})`;
    if (at.cls && c < 0.95) return this.pick([`(#p in ${this.pick(['this', 'o'])})`, `this.#priv(${e()})`, `this?.#q`]);
    return depth > 1 ? this.cls(at, depth - 1) : `((x = ${this.leaf({ ...at, kind: 'plain' })}, ...r) => L(x))(${this.args(at, depth)})`;
  }
  args(at, depth) { return this.some(3, () => (this.rnd() < 0.2 ? '...' + this.iterable(at, depth) : this.expr(at, depth - 1))).join(', '); }
  iterable(at, depth) { return this.pick([`src(${this.n()}, ${this.int(4)})`, `[${this.expr(at, depth - 2)}]`, `'ab'`]); }
  object(at, depth) {
    const e = () => this.expr(at, depth - 1);
    const part = () => this.pick([`p${this.n()}: ${e()}`, `[${this.key(at)}]: ${e()}`, `...${this.pick(['o', `obj(${this.n()})`, 'null', 'o.c'])}`, `f${this.n()}() { return super.toString === L; }`,
      `get g${this.n()}() { return 1; }`, `[L('c${this.n()}')]: () => {}`, this.pick(at.vars), `async *[L('ag')]() {}`, `__proto__: o`]);
    let used = false;
    const parts = this.some(4, part).filter(p => !p.startsWith('__proto__') || !used && (used = true));
    // Node 20 puts accessors that follow a spread behind what follows them.
    const spreads = parts.some(p => p.startsWith('...'));
    return `({ ${parts.filter(p => !spreads || !p.startsWith('get ')).join(', ')} })`;
  }

  // The first target of an object pattern is a name: Node 20 evaluates it before it looks whether there is an object.
  // A pattern whose leaves target(at) makes; leaves what it is matched with in this.source.
  pattern(at, depth, target, bound = false) {
    const dflt = () => (this.rnd() < 0.5 ? ` = ${this.expr(at, depth - 1)}` : '');
    const inner = (make = target) => {
      if (depth > 0 && this.rnd() < 0.25) { const p = this.pattern(at, depth - 1, target, bound); return `${p} = ${this.source}`; }
      return make(at) + dflt();
    };
    let text;
    if (this.rnd() < 0.5) {
      const parts = this.some(3, () => (this.rnd() < 0.2 ? '' : inner()));
      if (this.rnd() < 0.4) parts.push(`...${target(at)}`);
      text = `[${parts.join(', ')}]`;
      this.source = `src(${this.n()}, ${this.int(5)})`;
    } else {
      let make = bound ? target : () => this.pick(at.vars);
      const parts = this.some(3, () => { const part = `${this.pick(['a', 'b', 'k1', 'none', `[${this.key(at)}]`])}: ${inner(make)}`; make = target; return part; });
      if (this.rnd() < 0.3) parts.push(`...${make(at)}`);
      text = `{ ${parts.join(', ')} }`;
      this.source = this.rnd() < 0.06 ? 'null' : `obj(${this.n()})`;
    }
    return text;
  }
  binding(at, depth) {
    const names = [], text = this.pattern(at, depth, () => { const v = `b${this.n()}`; names.push(v); return v; }, true);
    return [text, this.source, names];
  }

  cls(at, depth) {
    const inside = { ...at, kind: 'plain', cls: true, sup: true, vars: at.vars };
    const e = d => this.expr(inside, d ?? depth - 1), stat = () => this.pick(['', '', 'static ']), k = () => this.pick([`['k' + ${this.expr(at, 0)}]`, `f${this.n()}`, `'s${this.n()}'`]);
    const member = () => this.pick([
      () => `${stat()}${k()} = ${e()};`, () => `${stat()}${k()}(x = ${e(1)}) { return ${e()}; }`, () => `${stat()}get ${k()}() { return ${e(1)}; }`,
      () => `static { L(${this.expr({ ...inside, cls: null }, 1)}); }`, () => `static #sp${this.n()} = ${this.expr({ ...at, kind: 'plain', cls: null, sup: true }, 1)};`])();
    const name = this.pick(['', `K${this.n()}`]), base = this.pick([' extends Base', ' extends Base', ` extends (${this.expr(at, 1)}, Base)`]);
    const body = `#p = ${e(1)}; #q = 2; get #acc() { return L(this.#q); } set #acc(v) { L('acc'); this.#q = v; } #priv(x) { return L(x); } ${this.some(3, member).join(' ')}
      ${this.rnd() < 0.5 ? `constructor(x) { ${this.rnd() < 0.2 ? 'try { this.w; } catch (e) { L(e.name); }' : ''} super(${this.expr({ ...inside, cls: null, sup: false }, 1)}); ${this.statement(inside, 1)} }` : ''}
      use(o, n1) { let v0 = 1, v1 = obj('v'); ${this.statement({ ...inside, vars: ['v0', 'v1', 'n1'] }, 2)} return ${this.expr({ ...inside, vars: ['v0', 'v1'] }, 2)}; }`;
    const text = `class ${name}${base} { ${body} }`;
    return this.pick([`(${text})`, `new (${text})(${this.args(at, 1)})`, `new (${text})(1).use(o, ${this.expr(at, 1)})`]);
  }

  statement(at, depth) {
    const c = this.rnd(), e = () => this.expr(at, depth);
    const more = (names, head = '') => `{ ${head} ${this.statement({ ...at, vars: [...at.vars.filter(v => v !== 'arguments'), ...names] }, depth - 1)} ${names.map(v => `L(${v});`).join(' ')} }`;
    if (depth <= 0 || c < 0.35) return `L(${e()});`;
    if (c < 0.55) {
      const [text, source, names] = this.binding(at, 2);
      return more(names, `${this.pick(['let', 'let', 'const'])} ${text} = ${source};`).replace(/^\{ const/, '{ let');
    }
    if (c < 0.65) {
      const [text, , names] = this.binding(at, 1), list = this.pick([`[obj(1), src(2, 3)]`, `[src(${this.n()}, 2)]`, `src(${this.n()}, 2)`]);
      return `for (let ${text} of ${list}) ${more(names)}`;
    }
    if (c < 0.75) return `try { ${this.statement(at, depth - 1)} ${this.statement(at, depth - 1)} } catch (e) { E(e); } ${this.pick(['', `finally { ${this.statement(at, depth - 1)} }`])}`;
    if (c < 0.82) return `{ fs.push(() => ${this.pick(at.vars)}); for (let i = 0; i < 2 && --fuel > 0; i++) { fs.push(() => i); ${this.statement({ ...at, vars: [...at.vars, 'i'] }, depth - 1)} } }`;
    if (c < 0.88) {
      const [text, , names] = this.binding({ ...at, kind: 'plain' }, 1), [text2, , names2] = this.binding({ ...at, kind: 'plain' }, 1);
      return `L((function (${text}, ${text2} = obj(9), ...rest) { L(arguments.length); ${[...names, ...names2].map(v => `L(${v});`).join(' ')} return rest.length; })`
        + `.call(${at.cls ? 'this' : 'o'}, ${this.args(at, 1) || this.source}));`.replaceAll('super', 'o');
    }
    if (c < 0.93) return `switch (${e()}) { case ${e()}: ${this.statement(at, depth - 1)} default: ${this.statement(at, depth - 1)} }`;
    return `if (${e()}) { ${this.statement(at, depth - 1)} } else { ${this.statement(at, depth - 1)} }`;
  }

  program() {
    let functions = 'let fs = [];\n', calls = '';
    for (let i = 0; i < 10; i++) {
      const kind = this.pick(Object.keys(HEADS)), at = { kind, vars: ['v0', 'v1', 'n1'], cls: null, sup: false };
      functions += `${HEADS[kind]} f${i}(o, n1, v0 = L(3)) { let v1 = null; ${Array.from({ length: 5 }, () => `try { ${this.statement(at, 3)} } catch (e) { E(e); }`).join('\n  ')} }\n`;
      for (let s = 0; s < 6; s++)
        calls += `log = []; fs = []; fuel = 30; seed = ${s * 131 + 7}; try { ${DRIVE[kind](`f${i}`)} } catch (e) { E(e); } console.log('f${i}', ${s}, log.join(' '), fs.map(f => show(f())).join());\n`;
    }
    return `'use strict';\n${PRELUDE}${functions}(async () => {\n${calls}})();\n`;
  }
}

main('forms', seed => new Maker(random(seed)).program());
