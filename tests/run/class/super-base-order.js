// 13.3.7.3: the base of super[k] is the prototype from before k is converted and before the right side.
const log = [];
const proto1 = { get p() { log.push('p1'); return 1; }, set p(v) { log.push('set1 ' + v); } };
const proto2 = { get p() { log.push('p2'); return 2; }, set p(v) { log.push('set2 ' + v); } };
const o = {
  __proto__: proto1,
  inc() { return super[key]++; },
  add() { return super[key] += 10; },
  put() { return super[plain] = (Object.setPrototypeOf(o, proto2), 5); },
  get() { return super[key]; },
  dot() { super.p = (Object.setPrototypeOf(o, proto2), 6); },
  arrow() { return (() => super.p)(); },
};
const plain = 'p';
const key = { toString() { log.push('key'); Object.setPrototypeOf(o, proto2); return 'p'; } };
for (const name of ['inc', 'add', 'put', 'get', 'dot', 'arrow']) {
  Object.setPrototypeOf(o, proto1);
  log.length = 0;
  console.log(name, o[name](), log.join());
}
// expect: inc 1 key,p1,set1 2
// expect: add 11 key,p1,set1 11
// expect: put 5 set1 5
// expect: get 1 key,p1
// expect: dot undefined set1 6
// expect: arrow 1 p1
// node-differs: 13.3.7.1: V8 converts the key first, and twice.
