// console.table draws arrays, objects, maps and sets.
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]);
console.table([[1, 2], [3, 4, 5]]);
console.table({ p: { x: 1 }, q: { x: 2 } });
console.table([1, 'two', { three: 3 }]);
console.table([{ a: 1, b: 2 }, { a: 3, b: 4 }], ['b']);
console.table(new Map([['k', 1], ['l', { m: 2 }]]));
console.table(new Set(['s', 't']));
console.table('text');
console.table(5);
console.table([]);
// expect: ┌─────────┬───┬─────┬──────┐
// expect: │ (index) │ a │ b   │ c    │
// expect: ├─────────┼───┼─────┼──────┤
// expect: │ 0       │ 1 │ 'x' │      │
// expect: │ 1       │ 2 │     │ true │
// expect: └─────────┴───┴─────┴──────┘
// expect: ┌─────────┬───┬───┬───┐
// expect: │ (index) │ 0 │ 1 │ 2 │
// expect: ├─────────┼───┼───┼───┤
// expect: │ 0       │ 1 │ 2 │   │
// expect: │ 1       │ 3 │ 4 │ 5 │
// expect: └─────────┴───┴───┴───┘
// expect: ┌─────────┬───┐
// expect: │ (index) │ x │
// expect: ├─────────┼───┤
// expect: │ p       │ 1 │
// expect: │ q       │ 2 │
// expect: └─────────┴───┘
// expect: ┌─────────┬───────┬────────┐
// expect: │ (index) │ three │ Values │
// expect: ├─────────┼───────┼────────┤
// expect: │ 0       │       │ 1      │
// expect: │ 1       │       │ 'two'  │
// expect: │ 2       │ 3     │        │
// expect: └─────────┴───────┴────────┘
// expect: ┌─────────┬───┐
// expect: │ (index) │ b │
// expect: ├─────────┼───┤
// expect: │ 0       │ 2 │
// expect: │ 1       │ 4 │
// expect: └─────────┴───┘
// expect: ┌───────────────────┬─────┬──────────┐
// expect: │ (iteration index) │ Key │ Values   │
// expect: ├───────────────────┼─────┼──────────┤
// expect: │ 0                 │ 'k' │ 1        │
// expect: │ 1                 │ 'l' │ { m: 2 } │
// expect: └───────────────────┴─────┴──────────┘
// expect: ┌───────────────────┬────────┐
// expect: │ (iteration index) │ Values │
// expect: ├───────────────────┼────────┤
// expect: │ 0                 │ 's'    │
// expect: │ 1                 │ 't'    │
// expect: └───────────────────┴────────┘
// expect: text
// expect: 5
// expect: ┌─────────┐
// expect: │ (index) │
// expect: ├─────────┤
// expect: └─────────┘
