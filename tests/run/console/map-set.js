// Map and Set, nested and empty; weak ones show no items.
console.log(new Map(), new Set(), new Map([['a', 1], [{ k: 1 }, [2]]]), new Set([1, 'two', { three: 3 }]));
console.log({ m: new Map([['x', new Map([['y', new Map()]])]]) }, new WeakMap(), new WeakSet());
console.log(new Map([[1, 2]]).entries(), new Map([[1, 2]]).keys(), new Set(['v']).values());
// expect: Map(0) {} Set(0) {} Map(2) { 'a' => 1, { k: 1 } => [ 2 ] } Set(3) { 1, 'two', { three: 3 } }
// expect: { m: Map(1) { 'x' => Map(1) { 'y' => Map(0) {} } } } WeakMap { <items unknown> } WeakSet { <items unknown> }
// expect: [Map Entries] { [ 1, 2 ] } [Map Iterator] { 1 } [Set Iterator] { 'v' }
