// Functions, classes and generators.
function f() {}
const anon = (() => () => {})();
console.log(f, () => {}, anon, async () => {}, function* g() {}, async function* ag() {}, async function af() {}, class A {}, class B extends Array {}, class {});
console.log([f, class A {}], { m() {}, f });
f.prop = 1;
console.log(f, Math.max, Promise, Symbol);
// expect: [Function: f] [Function (anonymous)] [Function (anonymous)] [AsyncFunction (anonymous)] [GeneratorFunction: g] [AsyncGeneratorFunction: ag] [AsyncFunction: af] [class A] [class B extends Array] [class (anonymous)]
// expect: [ [Function: f], [class A] ] { m: [Function: m], f: [Function: f] }
// expect: [Function: f] { prop: 1 } [Function: max] [Function: Promise] [Function: Symbol]
