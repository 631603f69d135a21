// SPDX-License-Identifier: MIT
// Random ways to what a program does not name, for what is linked: aliases of the global object, computed names, destructuring,
// Reflect, walks, `with`, getters of Object.prototype, thenables, errors with fields, functions that are replaced. Each program
// is run as it is and with --link=all: both must print and report the same, with the same exit code, which is Node's too.
// Small programs, since in a large one something links everything. (Usage: judge.js; the first argument but one is the compiler.)
'use strict';
const { main, random } = require('./judge.js');

class Maker {
  constructor(rnd) { this.rnd = rnd; this.names = 0; this.module = rnd() < 0.3; }
  int(n) { return Math.floor(this.rnd() * n); }
  pick(list) { return list[this.int(list.length)]; }
  fresh(stem = 'v') { return `${stem}${++this.names}`; }
  maybe(p) { return this.rnd() < p; }

  // The global object.
  root() {
    const own = ['globalThis', 'global', "(typeof global === 'object' && global)", 'global.globalThis', '(() => globalThis)()'];
    const script = ['this', '(() => this)()', '(function () { return this; })()', '(function (r) { return r; })(this)', '[this][0]',
      '[1].map(function () { return this; })[0]', '({ f() { return (function () { return this; })(); } }).f()', '(0, function () { return this; })()'];
    if (this.maybe(0.06)) {
      const name = this.fresh('q');
      this.before.push(`Object.defineProperty(Object.prototype, '${name}', { get() { 'use strict'; return this; }, configurable: true });`);
      return name;
    }
    return this.pick(this.module ? own : [...own, ...script, ...script]);
  }

  // An expression whose value is the string.
  name(text) {
    const at = 1 + this.int(text.length - 1), a = text.slice(0, at), b = text.slice(at), q = s => `'${s}'`;
    const ways = [
      () => q(text), () => `${q(a)} + ${q(b)}`, () => `[${q(a)}, ${q(b)}].join('')`, () => '`' + a + '${' + q(b) + '}`', () => `Object.keys({ ${text}: 0 })[0]`,
      () => `JSON.parse('"${a}\\u00${b.charCodeAt(0).toString(16)}${b.slice(1)}"')`, () => `${q(text + '!')}.slice(0, -1)`, () => `((x, y) => x + y)(${q(a)}, ${q(b)})`,
      () => `[...${q(text)}].join('')`, () => `${q([...text].reverse().join(''))}.split('').reverse().join('')`,
      () => { const k = this.fresh('k'); this.before.push(`const ${k} = ${this.pick([q(text), `${q(a)} + ${q(b)}`])};`); return k; },
      () => { const k = this.fresh('k'); this.before.push(`let ${k}; for (${k} in { ${text}: 1 });`); return k; },
    ];
    return this.pick(ways)();
  }

  // base.text, by some way; the receiver is lost.
  get(base, text) {
    const v = this.fresh(), k = () => this.name(text);
    const ways = [
      () => `(${base}).${text}`, () => `(${base})[${k()}]`, () => `(${base})[${k()}]`, () => `(${base})?.[${k()}]`, () => `Reflect.get(Object(${base}), ${k()})`,
      () => { this.before.push(`const { ${text}: ${v} } = ${base};`); return v; }, () => { this.before.push(`const { [${k()}]: ${v} } = ${base};`); return v; },
      () => `new Proxy({}, { get: (_, k) => (${base})[k] })[${k()}]`, () => `((o, k) => o[k])(${base}, ${k()})`, () => `(({ ${text}: x }) => x)(${base})`,
      () => `({ __proto__: Object(${base}), m(k) { return super[k]; } }).m(${k()})`, () => `[${k()}].map(k => (${base})[k])[0]`,
      () => { this.before.push(`function ${v}(o, k = ${k()}) { return o[k]; }`); return `${v}(${base})`; },
      () => { this.before.push(`const ${v} = {}; ${v}.x = (${base})[${k()}];`); return `${v}.x`; },
      () => `(() => { for (let o = Object(${base}); o; o = Object.getPrototypeOf(o)) { const d = Object.getOwnPropertyDescriptor(o, ${k()}); if (d) return d.value; } })()`,
    ];
    if (!this.module) ways.push(() => { this.before.push(`var ${v}; with (Object(${base})) ${v} = ${text};`); return v; });
    return this.pick(ways)();
  }
  // base.text(args), by some way.
  call(base, text, args) {
    const k = () => this.name(text), list = args.join(', ');
    const ways = [
      () => `(${base}).${text}(${list})`, () => `(${base})[${k()}](${list})`, () => `(${base})[${k()}](${list})`,
      () => `(${this.get(base, text)}).call(${[base, ...args].join(', ')})`, () => `(${this.get(base, text)}).apply(${base}, [${list}])`,
      () => `Reflect.apply(${this.get(base, text)}, ${base}, [${list}])`, () => `((o, k) => o[k](${list}))(${base}, ${k()})`,
      () => `(${base})?.[${k()}]?.(${list})`, () => `(${this.get(base, text)}).bind(${base})(${list})`,
    ];
    return this.pick(ways)();
  }
  global(text) { return this.maybe(0.25) ? text : this.get(this.root(), text); }

  // What is read of the global object and used.
  globals() {
    return this.pick([
      () => `typeof ${this.global(this.pick(['Map', 'Set', 'Date', 'RegExp', 'BigInt', 'Proxy', 'Reflect', 'Promise', 'Symbol', 'setTimeout', 'queueMicrotask', 'structuredClone', 'Uint8Array', 'Iterator2', 'JSON', 'Math', 'escape', 'parseInt', 'eval', 'console', 'process', 'WeakRef', 'nothing']))}`,
      () => `new (${this.global('Map')})([[1, 2]]).size`, () => `new (${this.global('Set')})('aab').size`, () => `new (${this.global('Date')})(0).toISOString()`,
      () => `(${this.global('RegExp')})('b+').exec('abbc')[0]`, () => `String((${this.global('BigInt')})(7) * ((x, y) => x * y)((${this.global('BigInt')})(2), (${this.global('BigInt')})(3)))`,
      () => `(${this.global('parseInt')})('12px')`, () => `(${this.global('encodeURIComponent')})('a b')`, () => `(${this.global('structuredClone')})({ a: [1] }).a[0]`,
      () => `new (${this.global('Uint8Array')})([1, 300]).join()`, () => `(${this.global('Math')}).max(1, 3)`, () => `(${this.global('JSON')}).stringify([{ a: 1 }])`,
      () => `String(new (${this.global('BigInt64Array')})(2)[1])`, () => `typeof new (${this.global('Promise')})(() => {}).then`, () => `(${this.global('Reflect')}).ownKeys({ a: 1 }).join()`,
      () => `new (${this.global('TypeError')})('t').message`, () => `(${this.global('Object')}).keys({ z: 1 }).join()`, () => `(${this.global('Array')}).from('ab').length`,
    ])();
  }
  methods() {
    const c = (b, t, ...a) => () => this.call(b, t, a), view = 'new DataView(new ArrayBuffer(8))';
    return this.pick([
      c("'abc'", 'search', "'c'"), c("'abc'", 'search', "'b'"), () => `(${this.call("'abc'", 'match', ["'b'"])}).index`, () => `[...${this.call("'abcb'", 'matchAll', ["'b'"])}].length`,
      c("'abc'", 'replace', "'b'", "'x'"), c("'a,b'", 'split', "','"), c("'7'", 'padStart', '3', "'0'"), c('(1.255)', 'toFixed', '1'), c('[3, 1]', 'join', "'-'"),
      () => `(${this.call('[1, 2]', 'map', ['x => x * 2'])}).join()`, () => `(${this.call('[1, [2]]', 'flat', [])}).length`, c('[1, 2]', 'reduce', '(a, b) => a + b'), c("'a'", 'at', '-1'),
      () => `String(${this.call(view, 'getBigInt64', ['0'])})`, () => `((x, y) => String(x * y - x))(${this.call(view, 'getBigUint64', ['0'])}, ${this.call(view, 'getBigInt64', ['0'])})`,
      () => `typeof -${this.call(view, 'getBigInt64', ['0'])}`, c('(255)', 'toString', '16'), c("'aB'", 'toUpperCase'), c('({ a: 1 })', 'hasOwnProperty', "'a'"),
      () => `(${this.call('Object', 'entries', ['{ a: 1 }'])})[0].join()`, c('Math', 'max', '1', '2'), c('JSON', 'stringify', '[1]'), () => `(${this.call('/b/g', 'exec', ["'abc'"])}).index`,
      () => `typeof (${this.get("''", 'constructor')})`, () => `(${this.get('(() => 1)', 'constructor')}).name`, () => `(${this.get('[]', 'constructor')}).name`,
      () => `typeof ${this.get("'a'", 'blink')}`, () => `(${this.get("'abc'", 'length')}) + 1`, () => `String(${this.get('{ a: 5 }'.replace(/.*/, '({ a: 5, bb: 6 })'), 'bb')})`,
    ])();
  }
  walks() {
    const list = this.pick(['Object.values(console)', 'Object.values({ ...console })', 'Object.entries(console).map(e => e[1])', 'Object.getOwnPropertyNames(String.prototype).map(k => String.prototype[k])',
      'Reflect.ownKeys(Array.prototype).map(k => Array.prototype[k])', "Object.getOwnPropertyNames(Math).map(k => Math[k])"]);
    const f = this.fresh('f');
    return this.pick([
      `for (const ${f} of ${list}) if (typeof ${f} === 'function' && ${f}.name === 'log') ${f}('walked');`,
      `for (const k in console) if (k === 'lo' + 'g') console[k]('in');`,
      `{ const ${f} = ${list}.filter(f => typeof f === 'function' && f.name === 'search'); ${f}.forEach(f => console.log(f.call('xyz', 'z'))); }`,
      `JSON.stringify(console, (k, v) => { if (k === 'info') v('replaced'); return v; });`,
      `console.log(${list}.filter(f => typeof f === 'function').length > 3);`,
      `for (const [k, f] of Object.entries(console)) if (k === 'warn' || k === 'info') f('entry ' + k);`,
      `console.log(Object.getOwnPropertyNames(${this.root()}).includes('WeakRef'), 'Map' in ${this.root()}, ${this.root()}.hasOwnProperty('Set'));`,
    ]);
  }
  bag() { return this.pick(['{ detail: [1, 2] }', '{ a: { b: 1 } }', '[1, { x: 2 }]', 'new Error("e")', 'Object.assign(new Error("f"), { code: 7 })', '"text"', '5', 'undefined', 'new Map([[1, 2]])', '() => 1', 'new (class A { x = 1 })', 'Symbol("s")']); }
  caught() { return this.pick(['(async () => null.x)()', '(async () => { await 1; undefined.y; })()', '(async () => { nothing; })()']); }
  // Rejections and errors, caught or not.
  errors() {
    const n = this.fresh('t'), key = this.name('then'), bag = this.bag(), reject = `(ok, no) { no(${bag}); }`, q = this.fresh('c');
    const change = this.pick(['e.extra = { a: 1 };', "e['ex' + 'tra'] = [1];", 'Object.assign(e, { extra: 1 });', `new (class extends (class { constructor(o) { return o; } }) { extra = 2; })(e);`,
      "Object.defineProperty(e, 'extra', { value: 3, enumerable: true });", 'Array.prototype.push.call(e, 4);', '[5].forEach([].push, e);', 'Array.of.call(function () { return e; }, 1);',
      "delete e.message;", "e.name = 'Other';", "Reflect.set(e, 'extra', 1);", 'class Sp extends Array { static get [Symbol.species]() { return function () { return e; }; } } new Sp(1, 2).map(x => x);',
      "for (e.loop of [1, 2]);", "[e.part] = [1];", "({ a: e.part } = { a: 2 });", "Object.freeze(e);", "e.cause = { c: 1 };", '/x/[Symbol.search].call(e, "s");']);
    const thenable = this.pick([`{ then${reject} }`, `{ [${key}]${reject} }`, `{ then: function ${reject} }`, `{ [${key}]: (ok, no) => no(${bag}) }`, `new (class { then${reject} })`, `new (class { [${key}]${reject} })`,
      `new (class { then = (ok, no) => no(${bag}); })`, `Object.fromEntries([[${key}, (ok, no) => no(${bag})]])`, `Object.assign({}, { then${reject} })`, `Object.create({ then${reject} })`,
      `Object.create(null, { then: { value: (ok, no) => no(${bag}) } })`, `JSON.parse('{"th' + 'en":1}', (k, v) => v === 1 ? (ok, no) => no(${bag}) : v)`, `Object.defineProperty({}, ${key}, { value: (ok, no) => no(${bag}) })`]);
    return this.pick([
      () => `const ${n} = ${thenable}; (async () => { await ${n}; })()${this.pick([';', ".catch(e => console.log('caught', typeof e));", '.catch(e => console.log(e));'])}`,
      () => `const ${n} = {}; ${n}[${key}] = (ok, no) => no(${bag}); Promise.resolve(${n})${this.pick(['', ".then(v => v)", ".catch(e => console.log(typeof e))"])};`,
      () => `const ${q} = ${this.caught()}; ${q}.${this.pick(['then(v => v, e => { ', 'catch(e => { '])}${change} }); ${q}.then(() => 1);`,
      () => `try { null.x; } catch (e) { ${change} ${q}(); } function ${q}() { console.log('after'); }`,
      () => `process.on('uncaughtException', e => { ${change} console.log(String(e.message)); }); ${this.caught()};`,
      () => `(async () => { try { null.x; } catch (e) { ${change} throw e; } })();`,
      () => `new Promise((ok, no) => no(${bag}));`, () => `new (${this.global('Promise')})((ok, no) => no(${bag}));`,
      () => `${this.call('Promise', 'reject', [bag])};`, () => `Promise.any([${this.caught()}]);`, () => `throw ${bag};`, () => `setTimeout(() => { throw ${bag}; });`,
      () => `(async function* () { yield 1; })()[${this.name('throw')}](${bag});`, () => `const ${q} = Promise.resolve(1); new ${q}.constructor((ok, no) => no(${bag}));`,
      () => `const { ${this.pick(['promise, reject', 'reject'])} } = Promise.withResolvers2?.() ?? { reject() {} }; reject(${bag});`,
      () => `queueMicrotask(() => ${this.pick(['null.x', 'nothing', '(void 0)()'])});`,
    ])();
  }
  // What is printed, where it is not what the program seems to hold.
  prints() {
    const f = this.fresh('f'), root = this.root(), bag = '{ a: 1 }', script = this.module ? [] : [
      () => `function ${f}() { return 1; } (${root}).${f} = () => (${bag}); console.log(${f}());`, () => `function ${f}() { return 1; } (${root})[${this.name(f)}] = () => (${bag}); console.log(${f}());`,
      () => `var ${f} = 1; (${root})[${this.name(f)}] = ${bag}; console.log(${f});`, () => `with ({ ${f}: ${bag} }) console.log(${f});`,
    ];
    return this.pick([...script,
      () => `String.prototype[${this.name('trim')}] = () => (${bag}); console.log(' a '.trim());`, () => `''[${this.name('__proto__')}].trim = () => (${bag}); console.log(' a '.trim());`,
      () => `''[${this.name('constructor')}].prototype.at = () => (${bag}); console.log('a'.at(0));`, () => `const ${f} = console[${this.name('log')}]; ${f}(${bag}, '%d', 1);`,
      () => `const { ${this.pick(['log', 'info'])}: ${f} } = ${this.global('console')}; ${f}('%o', 1);`, () => `(${this.global('console')})[${this.name('log')}](${this.pick(["'%d %i', 1, '2.5'", bag, "'a', 1"])});`,
      () => `[${bag}].forEach(console.log);`, () => `Promise.resolve(${bag}).then(console[${this.name('log')}]);`, () => `console.log({ x: 1 }[${this.name('xx')}]);`,
      () => `class ${f} { toString() { return 'F'; } } console.log(\`\${new ${f}}\`);`, () => `function* ${f}g() { yield 1; } const ${f} = ${f}g(); ${f}[${this.name('next')}] = () => ({ done: false, value: ${bag} }); for (const v of ${f}) { console.log(v); break; }`,
      () => `const ${f} = { p: 1 }; for (const k in ${f}) console.log(k, ${f}[k]);`, () => `const ${f} = {}; for (const w of ['a', 'b', 'a']) ${f}[w] = (${f}[w] || 0) + 1; console.log(${f}.a, ${f}.b);`,
    ])();
  }
  program() {
    const out = [], n = 1 + this.int(3);
    for (let i = 0; i < n; i++) {
      this.before = [];
      const c = this.rnd();
      let text;
      if (c < 0.3) text = this.show(this.globals());
      else if (c < 0.6) text = this.show(this.methods());
      else if (c < 0.68) text = this.walks();
      else if (c < 0.86) text = this.errors();
      else text = this.prints();
      out.push(...this.before, text);
    }
    return out.join('\n') + '\n';
  }
  show(e) {
    return this.pick([`console.log(String(${e}));`, `console.log(${e});`, `console.log('v', \`\${${e}}\`);`, `try { console.log(String(${e})); } catch (e) { console.log(e.name); }`, `(async () => { await 1; console.log(String(${e})); })();`]);
  }
}

function make(seed) {
  const m = new Maker(random(seed));
  return { text: m.program(), module: m.module };
}

main('link', make, { link: true });
