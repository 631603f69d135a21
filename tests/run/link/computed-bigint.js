// BigInts out of a DataView by a method whose name is known at run time only; arithmetic that would else be of numbers.
const view = new DataView(new ArrayBuffer(16));
const get = (type, at) => view['get' + type](at);
view['set' + ['Big', 'Uint64'].join('')](8, get('BigInt64', 0) - get('BigInt64', 0));
view.setUint8(15, 200);
const twice = x => x * x - x;
console.log(String(twice(get('BigUint64', 8))), typeof twice(get('BigInt64', 0)), -get('BigInt64', 8), get('Uint8', 15) * 2);
// expect: 39800 bigint -200n 400
