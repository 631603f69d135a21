// SPDX-License-Identifier: MIT
// Random object code against Node, for the caches, guards, unboxed registers and direct calls of the emitted C: functions
// that run long enough to fill every cache read and write fields, call methods and index arrays of objects of several
// shapes, and now and then something disturbs what a cache may rely on: a getter, a deleted or frozen property, another
// prototype, a method replaced on the class or on one object, an operand whose valueOf does one of these half-way.
// Numbers show their sign of zero; at the end every object is printed with its attributes. (Usage: judge.js.)
'use strict';
const { main, random } = require('./judge.js');

const FIELDS = ['a', 'b', 'c', 'd'], METHODS = ['m', 'n'];
const LONE = ['u', 'w']; // methods of one class: calls of them are direct

const PRELUDE = `const roots = Math;
let out = [], fuel = 0, count = 0;
const show = v => typeof v === 'number' ? (Object.is(v, -0) ? '-0' : String(v)) : typeof v === 'string' ? JSON.stringify(v)
  : typeof v === 'function' ? 'function' : Array.isArray(v) ? '[' + v.length + ']' : typeof v === 'object' && v !== null ? '#' + (v.id ?? '') : String(v);
const L = v => { if (out.length < 400) out.push(show(v)); return v; };
const K = v => typeof v === 'string' && v.length > 24 ? v.slice(3, 12) : v;
const E = e => { out.push('!' + (e instanceof Error ? e.name : show(e))); };
const every = n => ++count % n === 0;
const V = (f, v) => ({ id: 'v', valueOf() { if (--fuel > 0) f(); return v; } });
function dump(o) {
  if (Object(o) !== o) return show(o);
  return Object.entries(Object.getOwnPropertyDescriptors(o)).map(([k, d]) => k + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') +
    (d.configurable ? 'c' : '') + '=' + ('value' in d ? show(d.value) : 'accessor')).join() + (Object.isExtensible(o) ? '' : ' fixed');
}
`;

// What breaks the assumptions about an object o, its class or its prototype.
const DISTURBANCES = [
  "Object.defineProperty(o, 'F', { get() { return 7; }, set(v) { this.z = v; }, configurable: true });",
  "Object.defineProperty(o, 'F', { value: 2.5, writable: false, configurable: true });",
  'delete o.F;',
  'o.F = 1; delete o.F; o.F = 4.5;',
  'Object.freeze(o);',
  'o.extra = o.F; o.more = 1;',
  "Object.setPrototypeOf(o, { F: 8, m() { return 'other'; } });",
  'Object.setPrototypeOf(o, null);',
  "o.M = function (x) { return 'own' + x; };",
  'C0.prototype.M = function (x, y) { return this.F; };',
  "C0.prototype.F = 11;",
  "Object.defineProperty(C1.prototype, 'F', { get() { return 'proto'; }, set(v) {}, configurable: true });",
  'delete C1.prototype.M;',
  "C1.prototype.M = 3;",
  "o['' + 'u'] = function (x) { this.c = x; };",
  "C0.prototype['' + 'w'] = function (x, y) { delete this.a; return y; };",
  "Object.defineProperty(C1.prototype, 'u', { get() { return C0.prototype.w; }, configurable: true });",
  "C0.prototype['' + 'u'] = C0.prototype.w;",
  "{ const root = roots.sqrt; roots.sqrt = v => root(v) + 1; }",
  'O[1] = new Proxy(o, {});',
  'O[2] = O[0];',
  "o.F = V(() => { o.F = 'late'; }, 3);",
  'o.F = V(() => { delete o.a; o.q = 1; }, -0);',
  "xs.length = 2;",
  'xs[9] = 1.5;',
  "Object.defineProperty(xs, 1, { get() { return 'element'; }, configurable: true });",
  'xs.push(o, 0.5);',
  'Object.freeze(xs);',
];

class Maker {
  constructor(rnd) { this.rnd = rnd; this.names = 0; }
  int(n) { return Math.floor(this.rnd() * n); }
  pick(list) { return list[this.int(list.length)]; }
  field() { return this.pick(FIELDS); }
  literal() { return this.pick(['0', '1', '2', '3.5', '-0', '-7', '1e9', '2147483647', '0.1', 'NaN', '65536', '-2147483648', '255']); }
  object(at) { return this.pick(at.objects); }

  // What is a number, whatever its operands are.
  number(at, depth) {
    const c = this.rnd(), n = () => this.number(at, depth - 1), e = () => this.any(at, depth - 1);
    if (depth <= 0 || c < 0.15) return this.pick([this.literal(), ...at.numbers, ...at.numbers]);
    if (c < 0.45) return `(${e()} ${this.pick(['-', '*', '/', '-', '*', '%'])} ${e()})`;
    if (c < 0.6) return `(${n()} + ${n()})`;
    if (c < 0.72) return `(${e()} ${this.pick(['|', '&', '^', '<<', '>>', '>>>'])} ${this.pick(['0', '1', '3', '7', n()])})`;
    if (c < 0.78) return `-(${e()})`;
    if (c < 0.9) return `Math.${this.pick(['sqrt', 'abs', 'floor', 'round', 'trunc', 'fround'])}(${n()})`;
    if (c < 0.95) return `Math.${this.pick(['min', 'max', 'imul'])}(${n()}, ${n()})`;
    return `xs.length`;
  }
  any(at, depth) {
    const c = this.rnd(), e = () => this.any(at, depth - 1), o = this.object(at);
    if (depth <= 0 || c < 0.1) return this.pick([this.literal(), "'s'", ...at.vars]);
    if (c < 0.4) return `${o}.${this.field()}`;
    if (c < 0.5) return this.number(at, depth);
    if (c < 0.58) return `K(${e()} + ${e()})`;
    if (c < 0.64) return `xs[${this.pick(['k', 'k & 3', '1', this.number(at, 1)])}]`;
    if (c < 0.74) return `K(${o}.${this.pick(METHODS)}(${e()}, ${e()}))`;
    if (c < 0.79) return `(${e()} ${this.pick(['<', '<=', '>', '===', '!==', '=='])} ${e()} ? ${e()} : ${e()})`;
    if (c < 0.83) return `(${e()} ${this.pick(['&&', '||', '??'])} ${e()})`;
    if (c < 0.87) return `${this.pick(['g0', 'g1'])}(${e()}, ${e()})`;
    if (c < 0.9) return `${o}?.${this.field()}`;
    if (c < 0.93) return `new ${this.pick(['C0', 'C1', 'C2'])}(${e()}, ${e()}).${this.field()}`;
    if (c < 0.96) return `s[${this.number(at, 1)}]`;
    return `${o}['${this.field()}']`;
  }
  store(at) {
    const o = this.object(at), f = this.field(), c = this.rnd();
    if (c < 0.35) return `${o}.${f} = ${this.any(at, 2)};`;
    if (c < 0.5) return `${o}.${f} = ${this.number(at, 3)};`;
    if (c < 0.65) return `${o}.${f} ${this.pick(['-=', '*=', '|=', '-='])} ${this.any(at, 2)};`;
    if (c < 0.7) return `${o}.${f}${this.pick(['++', '--'])};`;
    if (c < 0.8) return `xs[${this.pick(['k', 'k & 7', '3', 'xs.length & 15'])}] = ${this.any(at, 2)};`;
    if (c < 0.9) return `${this.pick(at.own)} = ${this.any(at, 3)};`;
    return `${this.pick(at.numeric)} ${this.pick(['=', '+=', '-=', '*='])} ${this.number(at, 3)};`;
  }
  // Without a branch, a loop or a call of more than one function: several accesses, then others that rely on the same.
  straight(at) {
    const q = () => this.pick(at.objects.slice(0, 2)), get = () => `${q()}.${this.field()}`, d = [1, 2, 3].map(() => `d${++this.names}`);
    const sum = () => `${this.pick([get(), this.pick(d)])} ${this.pick(['*', '-', '+', '*'])} ${this.pick([get(), this.pick(d), this.literal()])}`;
    const step = () => this.pick([
      () => `${get()} = ${sum()};`, () => `${get()} ${this.pick(['+=', '-=', '*='])} ${this.pick(d)};`, () => `${this.pick(at.numeric)} ${this.pick(['=', '+='])} (${sum()}) * 1;`,
      () => `${q()}.${this.pick(LONE)}(${sum()}, ${this.pick(d)});`, () => `${this.pick(at.own)} = ${sum()};`, () => `${get()} = Math.sqrt(${this.pick(d)} * ${this.pick(d)}) - ${get()};`,
    ])();
    return `{ const ${d[0]} = ${get()} - ${get()}, ${d[1]} = ${get()} * ${get()}, ${d[2]} = -${get()}; ${Array.from({ length: 2 + this.int(5) }, step).join(' ')} }`;
  }
  statement(at, depth) {
    const c = this.rnd(), body = () => this.body(at, depth - 1);
    if (this.rnd() < 0.2) return this.straight(at);
    if (depth <= 0 || c < 0.4) return this.store(at);
    if (c < 0.5) return `L(${this.any(at, 3)});`;
    if (c < 0.6) return `if (${this.any(at, 2)} ${this.pick(['<', '>', '===', '!=='])} ${this.any(at, 2)}) { ${body()} } else { ${body()} }`;
    if (c < 0.68) return `s = K(s + ${this.any(at, 2)});`;
    if (c < 0.76) return `try { ${body()} } catch (e) { E(e); ${this.store(at)} }`;
    if (c < 0.84) {
      const i = `i${++this.names}`;
      return `for (let ${i} = 0; ${i} < ${2 + this.int(3)}; ${i}++) { ${this.body({ ...at, numbers: [...at.numbers, i], vars: [...at.vars, i] }, depth - 1)} }`;
    }
    if (c < 0.92) {
      const q = `q${++this.names}`;
      return `{ const ${q} = ${this.pick([`O[${this.int(6)}]`, this.object(at), `xs[k & 3]`])}; ${this.body({ ...at, objects: [...at.objects, q], vars: [...at.vars, q] }, depth - 1)} }`;
    }
    return `if (every(${20 + this.int(200)})) D${this.int(6)}(${this.object(at)});`;
  }
  body(at, depth) {
    return Array.from({ length: 1 + this.int(3) }, () => this.statement(at, depth)).join(' ');
  }

  method(name) {
    const at = { objects: ['this', 'this', 'y'], vars: ['x', 'y'], numbers: [], own: ['x'], numeric: ['r'] };
    return this.rnd() < 0.5
      ? `${name}(x, y) { return ${this.pick(['this', 'this', 'y'])}.${this.field()}${this.pick([' - x', ' * x', '', ' / 2'])}; }`
      : `${name}(x, y) { let r = 0, s = 't', k = 1; if (--fuel < 0) return r; ${this.body({ ...at, numbers: ['r', 'k'] }, 2)} return K(${this.any(at, 2)}); }`;
  }
  classes() {
    const fields = () => FIELDS.filter(() => this.rnd() < 0.9);
    const sets = list => list.map(f => `this.${f} = ${this.pick(['x', 'y', 'x * 2', '0', '1.5', '-y'])};`).join(' ');
    const methods = () => METHODS.filter(() => this.rnd() < 0.95).map(m => this.method(m)).join(' ');
    return `class C0 { constructor(x, y) { this.id = 0; ${sets(fields())} } ${methods()}
  u(x, y) { this.${this.field()} += x * ${this.pick(['y', '2'])}; this.${this.field()} -= y; this.${this.field()} = x; ${this.rnd() < 0.3 ? `if (every(90)) D${this.int(6)}(this);` : ''} }
  w(x, y) { return this.${this.field()} * x + this.${this.field()} * y - this.${this.field()} * this.${this.field()}; } }
class C1 extends C0 { ${this.rnd() < 0.5 ? `constructor(x, y) { super(y, x); ${sets(fields())} }` : 'b = 6.5; z = 1;'} ${methods()} }
class C2 { id = 2; a = 1; ${this.rnd() < 0.5 ? 'c = 0.25;' : ''} ${methods()} get d() { return ${this.pick(['this.a', '4', 'this.b * 2'])}; } }
`;
  }
  disturbance(i) {
    const text = () => this.pick(DISTURBANCES).replaceAll('F', this.field()).replaceAll('M', this.pick(METHODS));
    return `function D${i}(o) { try { ${text()} ${this.rnd() < 0.3 ? text() : ''} } catch (e) { E(e); } }\n`;
  }
  program() {
    let text = PRELUDE + this.classes();
    text += `const xs = [1, 2.5, 'x', -0, ${this.pick(['4', 'null', '0.5'])}];\nlet total = 0;\n`;
    text += "const O = [new C0(1, 2), new C1(3.5, 4), { id: 'l', a: 1, b: 2.5, c: 3, m(x) { return x; }, n(x, y) { return this.a - y; }, __proto__: C0.prototype }, new C2(), new C0(0.5, -1), { id: 'k', d: 1, c: 2, a: -0, b: 1, m: g1, n(x) { return x; } }];\n";
    for (let i = 0; i < 6; i++) text += this.disturbance(i);
    text += `const g0 = (x, y) => ${this.pick(['x - y', 'x * 2 + 1', 'total + x', 'y'])};\nfunction g1(x, y) { if (x > 1) total = (total + 1) % 50; return x === y ? 0 : x; }\n`;
    for (let i = 0; i < 5; i++) {
      const at = { objects: ['o', 'p'], vars: ['r', 'o', 'p', 't', 'total'], numbers: ['k', 'r'], own: ['t', 't', 'total'], numeric: ['r'] };
      const loop = this.rnd() < 0.8 ? `for (let k = 0; k < 6; k++) { ${this.body(at, 4)} }` : `const k = 2; ${this.body(at, 4)}`;
      text += `function f${i}(o, p) { let r = 0, t = 1, s = 'str'; ${loop} return r; }\n`;
    }
    for (let i = 0; i < 5; i++)
      text += `out = []; for (let n = 0; n < 40; n++) { fuel = 60; try { L(f${i}(O[n % 6], O[(n * 7 + 1) % 5])); } catch (e) { E(e); } }\nconsole.log(${i}, out.join(' '));\n`;
    return `${text}for (const o of [...O, xs]) console.log(dump(o));\nconsole.log(show(total));\n`;
  }
}

main('values', seed => new Maker(random(seed)).program());
