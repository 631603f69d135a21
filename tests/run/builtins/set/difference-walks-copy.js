// 24.2.4.5 Set.prototype.difference asks 'has' of each element of the copy: what 'has' does to the set doesn't show.
// intersection, isSubsetOf and isDisjointFrom walk the set itself, and see what it does (24.2.4.9 to 24.2.4.11).
// node-differs: 24.2.4 (Node 20 has no such methods)
function walk(method, change, has = () => false) {
    const s = new Set([1, 2, 3]), seen = [];
    const r = s[method]({ size: 9, has(v) { seen.push(v); change(s, v); return has(v); }, keys() {} });
    console.log(method, seen.join(), '|', typeof r === 'boolean' ? r : [...r].join(), '|', [...s].join());
}

walk('difference', (s) => { s.clear(); s.add(7); });
// expect: difference 1,2,3 | 1,2,3 | 7
walk('difference', (s, v) => { s.delete(v); s.add(v); });
// expect: difference 1,2,3 | 1,2,3 | 1,2,3
walk('difference', (s, v) => s.add(v + 3), (v) => v !== 2);
// expect: difference 1,2,3 | 2 | 1,2,3,4,5,6
walk('intersection', (s, v) => v < 3 && s.add(v + 3), () => true);
// expect: intersection 1,2,3,4,5 | 1,2,3,4,5 | 1,2,3,4,5
walk('isSubsetOf', (s) => s.delete(2), () => true);
// expect: isSubsetOf 1,3 | true | 1,3
walk('isDisjointFrom', (s, v) => v === 3 && s.add(4));
// expect: isDisjointFrom 1,2,3,4 | true | 1,2,3,4
