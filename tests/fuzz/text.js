// SPDX-License-Identifier: MIT
// Random work on text against Node: strings that grow by appending while others still hold what they were, slices, searches,
// keys of maps, sorting, JSON, numbers as text and back, regexps with all their methods. (Usage: judge.js.)
'use strict';
const { main, random } = require('./judge.js');

const PRELUDE = `let out = [];
const show = v => typeof v === 'string' || Array.isArray(v) ? JSON.stringify(v) : Object.is(v, -0) ? '-0' : v === undefined ? 'undefined' : String(v);
const L = v => { out.push(show(v)); return v; };
const flush = name => { console.log(name, out.join(' ')); out = []; };
const T = f => { try { return L(f()); } catch (e) { L(e.name); } };
function walk(re, s) {
  const all = []; let m, n = 0;
  re.lastIndex = 0;
  while ((m = re.exec(s)) && ++n < 9) {
    all.push([m.index, re.lastIndex, ...m], m.groups ? Object.entries(m.groups) : 0);
    if (m[0] === '' && (re.global || re.sticky)) re.lastIndex++;
    if (!re.global && !re.sticky) break;
  }
  return all;
}
`;
const PIECES = ['a', 'b', 'ab', '', ' ', 'x', '0', '-', 'ba', '\\n', 'A', 'é', 'ß', '\\u0100', '\\u212a', '\\ud83d\\ude00', '\\ud83d', 'lorem ipsum', 'aaaa'];

class Maker {
  constructor(rnd) { this.rnd = rnd; }
  int(n) { return Math.floor(this.rnd() * n); }
  pick(list) { return list[this.int(list.length)]; }
  // Mostly of few letters, so that things match.
  piece() { return `'${this.rnd() < 0.6 ? this.pick(['a', 'b', 'ab', ' ', 'c', '1']) : this.pick(PIECES)}'`; }
  text(n = 1 + this.int(6)) { return Array.from({ length: n }, () => this.piece()).join(' + '); }

  string(vars, depth) {
    const v = this.pick(vars), c = this.rnd(), s = () => this.string(vars, depth - 1), n = () => this.int(7) - 2;
    if (depth <= 0 || c < 0.25) return v;
    if (c < 0.4) return `(${s()} + ${s()})`;
    if (c < 0.5) return `${s()}.slice(${n()}, ${n()})`;
    if (c < 0.58) return `${s()}.substring(${n()}, ${n()})`;
    if (c < 0.63) return `(${s()}[${this.int(5)}] ?? '')`;
    if (c < 0.68) return `${s()}.${this.pick(['toUpperCase', 'toLowerCase', 'trim', 'trimStart', 'normalize', 'toString'])}()`;
    if (c < 0.73) return '`${' + s() + '}' + this.pick(['', '-', ' ']) + '${' + s() + '}`';
    if (c < 0.78) return `${s()}.${this.pick(['padStart', 'padEnd'])}(${this.int(12)}, ${this.piece()})`;
    if (c < 0.83) return `${s()}.replaceAll(${this.piece()}, ${this.pick(["'$&!'", "'<$`>'", "'$$'", 'x => x + x', "''"])})`;
    if (c < 0.88) return `${s()}.split(${this.piece()}).${this.pick(['join()', "join('')", 'reverse().join()', 'sort().join()'])}`;
    if (c < 0.92) return `String(${s()}.${this.question(vars)})`;
    if (c < 0.96) return `${s()}.repeat(${this.int(3)})`;
    return `[...${s()}].reverse().join('')`;
  }
  question(vars) {
    return this.pick([`indexOf(${this.piece()})`, `indexOf(${this.piece()}, ${this.int(6)})`, `lastIndexOf(${this.piece()})`, `includes(${this.pick(vars)})`,
      `startsWith(${this.piece()}, ${this.int(3)})`, `endsWith(${this.piece()})`, `charCodeAt(${this.int(5)})`, `codePointAt(${this.int(5)})`, `at(${this.int(5) - 2})`,
      'length', 'isWellFormed()', 'toWellFormed().length']);
  }
  growing() {
    const lines = Array.from({ length: 3 + this.int(5) }, () => this.pick([
      () => `s += ${this.pick([this.piece(), 't', 'i', 's.length', 's[i]', 't[i & 1]'])};`,
      () => `t = s; s += ${this.piece()}; L(t.length);`,
      () => `u = s.slice(i); s += ${this.piece()}; t += u;`,
      () => `kept.push(s);`,
      () => `map.set(s, i); s += ${this.piece()};`,
      () => `if (s.${this.question(['t', 'u'])}) t = t.slice(1);`,
      () => `s = ${this.piece()} + s;`,
      () => `if (s.length > 60) { L(s); s = s.slice(-${1 + this.int(20)}); }`,
      () => `if (t.length > 40) t = t.slice(${this.int(9)}, 20);`,
      () => `u = s < t ? s : t;`,
      () => `L(s === t); o[s.slice(0, 3)] = i;`,
    ])()).join(' ');
    return `{ let s = ${this.text()}, t = ${this.text(1)}, u = ''; const kept = [], map = new Map(), o = {};
for (let i = 0; i < ${6 + this.int(12)}; i++) { ${lines} if (s.length + t.length > 400) break; }
L(s); L(t); L(u); L(kept); L([...map]); L(map.get(s)); L(Object.entries(o)); L(kept.sort()); }`;
  }

  atom(depth) {
    const c = this.rnd();
    if (depth > 0 && c < 0.3) return this.pick(['(', '(?:', '(', '(?<n>'].slice(0, this.named ? 3 : 4)).replace('(?<n>', () => { this.named = true; return '(?<n>'; }) + this.pattern(depth - 1) + ')';
    if (depth > 0 && c < 0.36) return `(?${this.pick(['=', '!', '<=', '<!'])}${this.pattern(depth - 1)})`;
    if (c < 0.6) return this.pick(['a', 'b', 'c', 'ab', ' ', '1', 'é', 'ß', 'k']);
    if (c < 0.85) return this.pick(['[ab]', '[^a]', '\\w', '\\d', '\\s', '.', '[a-c1]', '[^\\s]', '\\W', '[\\w-]', '[^]']);
    if (c < 0.93) return this.pick(['^', '$', '\\b', '\\B']);
    return this.pick(['\\1', '\\2', 'a|b']);
  }
  pattern(depth) {
    let text = '';
    for (let i = 1 + this.int(3); i > 0; i--) {
      const a = this.atom(depth), fixed = /^(\^|\$|\\b|\\B|a\|b|\(\?<?[=!].*)$/.test(a);
      text += a + (fixed ? '' : this.pick(['', '', '', '*', '+', '?', '*?', '+?', '{1,2}', '{2}', '{0,1}?']));
    }
    return this.rnd() < 0.2 ? `${text}|${this.atom(depth - 1)}` : text;
  }
  regexp() {
    const flags = ['', 'g', 'g', 'gi', 'i', 'y', 'gm', 'gs']; // Node 20 matches wrongly under u and v: inside of surrogate pairs, [^]
    for (;;) {
      this.named = false;
      const source = this.pattern(2), flag = this.pick(flags);
      try {
        new RegExp(source, flag);
        return `/${source}/${flag}`;
      } catch { /* Not every text is a pattern. */ }
    }
  }
  matching() {
    const re = this.regexp(), g = /g[a-z]*$/.test(re);
    let text = `{ const re = ${re}; for (const s of [${Array.from({ length: 5 }, () => this.text(1 + this.int(6))).join(', ')}]) {
L(walk(re, s)); re.lastIndex = 0; L(s.replace(re, ${this.pick(["'<$&>'", "'[$1]'", "'$`'", "(...a) => '<' + a.slice(0, -1).join() + '>'"])})); L(s.search(re));
re.lastIndex = ${this.int(3)}; L(re.test(s)); L(re.lastIndex); re.lastIndex = 0; L(s.split(re, ${3 + this.int(6)}));`;
    if (g) text += ' L(s.match(re)); L([...s.matchAll(re)].map(m => m.index)); L(s.replaceAll(re, \'\'));';
    return text + ' } }';
  }

  double() {
    const c = this.rnd();
    if (c < 0.3) return (this.rnd() - 0.5) * 10 ** this.int(30);
    if (c < 0.6) return (this.rnd() - 0.5) * 10 ** (this.int(600) - 300);
    if (c < 0.7) return this.int(2 ** 31) * 2 ** this.int(40);
    if (c < 0.8) return Number((this.rnd() * 1000).toFixed(this.int(6)));
    if (c < 0.9) return this.int(1000) * 5e-324 * 2 ** this.int(60);
    return this.int(1e6) / 10 ** this.int(9);
  }
  numbers() {
    const list = Array.from({ length: 12 }, () => this.double());
    const digits = Array.from({ length: 4 }, () => Array.from({ length: 1 + this.int(25) }, () => this.int(10)).join('') + '.' +
      Array.from({ length: this.int(25) }, () => this.int(10)).join('') + this.pick(['', 'e5', 'e-300', 'e290', 'e-20']));
    return `for (const x of [${list.map(x => Object.is(x, -0) ? '-0' : String(x)).join(', ')}]) {
L(x); L(x / 3); L(x * 1.1); T(() => x.toFixed(${this.int(21)})); T(() => x.toPrecision(${1 + this.int(30)})); T(() => x.toExponential(${this.int(22)})); L(Math.trunc(x / 1e9).toString(${2 + this.int(35)})); L(JSON.stringify([x])); L(+String(x) === x); }
for (const s of ['${digits.join("', '")}']) { L(Number(s)); L(parseFloat(s + 'x')); L(parseInt(s, 10)); L(JSON.parse('[' + Number(s) + ']')); }`;
  }
  plain() {
    const vars = ['p', 'q', 'r'];
    let text = `{ let p = ${this.text()}, q = ${this.text(2)}, r = ${this.text(3)};\n`;
    for (let i = 0; i < 8; i++) {
      text += this.pick([() => `${this.pick(vars)} = ${this.string(vars, 3)}.slice(0, 80);`, () => `L(${this.string(vars, 3)});`,
        () => `L(${this.pick(vars)}.${this.question(vars)});`, () => `L(${this.pick(vars)} ${this.pick(['<', '>', '===', '<='])} ${this.pick(vars)});`])() + '\n';
    }
    return text + 'L(p); L(q); L(r); L(JSON.parse(JSON.stringify({ [p]: q, r })).r); L(encodeURIComponent(p.toWellFormed())); }';
  }
  program() {
    let text = PRELUDE;
    for (let i = 0; i < 24; i++)
      text += `T(() => { ${this[this.pick(['growing', 'matching', 'matching', 'plain', 'numbers'])]()} });\nflush(${i});\n`;
    return text;
  }
}

main('text', seed => new Maker(random(seed)).program());
