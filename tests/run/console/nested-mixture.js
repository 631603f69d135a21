// A mixture of everything nested.
console.log({
  users: [{ id: 1, tags: ['a', 'b'], meta: { active: true, score: 1.5 } }, { id: 2, tags: [], meta: null }],
  lookup: new Map([['k', { v: [1, 2, { deep: 'x' }] }]]), fn() {}, s: Symbol('q'), when: undefined,
});
// expect: {
// expect:   users: [
// expect:     { id: 1, tags: [Array], meta: [Object] },
// expect:     { id: 2, tags: [], meta: null }
// expect:   ],
// expect:   lookup: Map(1) { 'k' => { v: [Array] } },
// expect:   fn: [Function: fn],
// expect:   s: Symbol(q),
// expect:   when: undefined
// expect: }
