// Array methods on array-likes.
const o = { length: 2, 0: 'a', 1: 'b' };
const p = Array.prototype;
console.log(p.join.call(o, '+'), p.map.call(o, x => x + x), p.push.call(o, 'c'), o, p.slice.call('str', 1), p.indexOf.call('str', 't'));
// expect: a+b [ 'aa', 'bb' ] 3 { '0': 'a', '1': 'b', '2': 'c', length: 3 } [ 't', 'r' ] 1
