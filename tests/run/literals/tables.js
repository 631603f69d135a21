// SPDX-License-Identifier: MIT
// Literals of constants become tables, from which each evaluation makes new values.
const all = () => [
    -1, -0, 0, 1.5, 1e300, 1e999, -1e999, 2147483647, -2147483648, 2147483648, 4294967295, 5e-324,
    '', 'é', '\u2603x', '\ud800', null, undefined, true, false, !0, !1, void 0, , [1, , 2, ,],
    { a: 1, b: [{ c: 2, d: { e: [] } }] }, {}, [],
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30];
const first = all(), second = all();
console.log(JSON.stringify(first));
// expect: [-1,0,0,1.5,1e+300,null,null,2147483647,-2147483648,2147483648,4294967295,5e-324,"","é","☃x","\ud800",null,null,true,false,true,false,null,null,[1,null,2,null],{"a":1,"b":[{"c":2,"d":{"e":[]}}]},{},[],1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30]
console.log(Object.is(first[1], -0), Object.is(first[2], 0), first[5], first[6], first[15].length);
// expect: true true Infinity -Infinity 1
console.log(23 in first, 22 in first, 1 in first[24], 3 in first[24], first[24].length);
// expect: false true false false 4
console.log(first !== second, first[24] !== second[24], first[25].b[0] !== second[25].b[0], first[26] !== second[26]);
// expect: true true true true
first[25].b[0].c = 'changed';
first.length = 3;
console.log(second[25].b[0].c, second.length, all()[25].b[0].c, Object.getPrototypeOf(second[26]) === Object.prototype);
// expect: 2 58 2 true

// Effects in the middle stand where they stood.
const seen = [];
const see = (v) => (seen.push(v), v);
const mixed = [
    [1, 2, 3, [4, 5]], (see('a'), 2), [[3]], see('b'), { a: [1], b: (see('c'), [2]) }, see,
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, [53, 54], , ...'xy',
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, { last: 53 }, ,];
console.log(JSON.stringify(mixed), seen.join(), mixed.length, 59 in mixed, mixed.length - 1 in mixed);
// expect: [[1,2,3,[4,5]],2,[[3]],"b",{"a":[1],"b":[2]},null,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,[53,54],null,"x","y",1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,{"last":53},null] a,b,c 116 false false

// Values that a variable gives, and a hole that a spread fills: 13.2.4.1, an elision is no element, a spread reads undefined.
const variable = 7;
const rows = [
    { id: 1, name: 'one', tags: ['x', 'y'] }, { id: 2, name: 'two', tags: [] }, { id: variable, name: 'many', tags: ['z'] },
    { id: 3, name: 'three', tags: ['x', 'y'] }, { id: 4, name: 'four', tags: [] }, { id: 5, name: 'five', tags: ['z'] },
    { id: 6, name: 'six', tags: ['x', 'y'] }, { id: 7, name: 'seven', tags: [] }, { id: 8, name: 'eight', tags: ['z'] },
    { id: 9, name: 'nine', tags: ['x', 'y'] }, { name: 'ten', id: 10, tags: [] }, { id: 11, name: 'eleven', tags: ['z'] }];
console.log(rows.map((row) => Object.keys(row)[0] + row.id + row.name + row.tags.length).join(' '));
// expect: id1one2 id2two0 id7many1 id3three2 id4four0 id5five1 id6six2 id7seven0 id8eight1 id9nine2 name10ten0 id11eleven1

// Objects with more properties than an object holds itself, keys that are indices, that come twice, and __proto__.
const big = () => ({
    a0: 0, a1: 1, a2: 2, a3: 3, a4: 4, a5: 5, a6: 6, a7: 7, a8: 8, a9: 9, b0: 0, b1: 1, b2: 2, b3: 3, b4: 4, b5: 5, b6: 6, b7: 7, b8: 8, b9: 9,
    c0: 0, c1: 1, c2: 2, c3: 3, c4: 4, c5: 5, c6: 6, c7: 7, c8: 8, c9: 9, d0: 0, d1: 1, d2: 2, d3: 3, d4: 4, d5: 5, d6: 6, d7: 7, d8: 8, d9: 9,
    e0: 0, e1: 1, e2: 2, e3: 3, e4: 4, e5: 5, e6: 6, e7: 7, e8: 8, e9: 9, f0: 0, f1: 1, f2: 2, f3: 3, f4: 4, f5: 5, f6: 6, f7: 7, f8: 8, f9: 9,
    g0: 0, g1: 1, g2: 2, g3: 3, g4: 4, g5: 5, g6: 6, g7: 7, g8: 8, g9: 9, h0: 0, h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6, h7: 7, h8: 8, h9: 9,
    i0: 0, i1: 1, i2: 2, i3: 3, i4: 4, i5: 5, i6: 6, i7: 7, i8: 8, i9: 9, j0: 0, j1: 1, j2: 2, j3: 3, j4: 4, j5: 5, j6: 6, j7: 7, j8: 8, j9: 9,
    k0: 0, k1: 1, k2: 2, k3: 3, k4: 4, k5: 5, k6: 6, k7: 7, k8: 8, k9: 9, l0: 0, l1: 1, l2: 2, l3: 3, l4: 4, l5: 5, l6: 6, l7: 7, l8: 8, l9: 9,
    m0: 0, m1: 1, m2: 2, m3: 3, m4: 4, m5: 5, m6: 6, m7: 7, m8: 8, m9: 9, n0: 0, n1: 1, n2: 2, n3: 3, n4: 4, n5: 5, n6: 6, n7: 7, n8: 8, n9: 9,
    o0: 0, o1: 1, o2: 2, o3: 3, o4: 4, o5: 5, o6: 6, o7: 7, o8: 8, o9: 9, p0: 0, p1: 1, p2: 2, p3: 3, p4: 4, p5: 5, p6: 6, p7: 7, p8: 8, p9: 9,
    9: 'nine', 1: ['one'], 'a b': { c: 1 }, a0: 'again', 1.5: 'x', '007': 'y', __proto__: null, p9: -0 });
const x = big(), y = big();
console.log(Object.keys(x).length, Object.keys(x).slice(0, 4).join(), Object.keys(x).slice(-4).join(), x.a0, x[1][0], x[1] !== y[1], x['a b'].c);
// expect: 165 1,9,a0,a1 p9,a b,1.5,007 again one true 1
console.log(Object.getPrototypeOf(x), Object.is(x.p9, -0), JSON.stringify(Object.getOwnPropertyDescriptor(x, 'n5')));
// expect: null true {"value":5,"writable":true,"enumerable":true,"configurable":true}

// A method that only a string in a table names.
const names = ['toUpperCase', 'trim', 'at', 'length', '', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n',
    'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M',
    'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z'];
console.log(' up '[names[0]]().trim(), ' t '[names[1]](), 'xyz'[names[2]](-1), names.map((name) => typeof ''[name]).filter((t) => t === 'function').length);
// expect: UP t z 3
