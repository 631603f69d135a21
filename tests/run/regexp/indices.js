const m = /a(?<Z>z)?(b)/d.exec('xab');
console.log(m.indices, m.indices.groups.Z, Object.keys(m).join());
console.log(/a/.exec('a').indices, /(?<x>b)/d.exec('ab').indices.groups.x);
// expect: [
// expect:   [ 1, 3 ],
// expect:   undefined,
// expect:   [ 2, 3 ],
// expect:   groups: [Object: null prototype] { Z: undefined }
// expect: ] undefined 0,1,2,index,input,groups,indices
// expect: undefined [ 1, 2 ]
