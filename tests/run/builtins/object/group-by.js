// Object.groupBy and Map.groupBy.
// node-differs: 20.1.2.13 Object.groupBy and 24.1.2.1 Map.groupBy are not in Node 20.
console.log(Object.groupBy([1, 2, 3], n => n % 2 ? 'odd' : 'even').odd.join());
console.log(Map.groupBy([1, 2, 3], n => n % 2).get(1).join());
// expect: 1,3
// expect: 1,3
