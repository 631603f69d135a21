// globalThis, NaN, Infinity, undefined, URI functions.
console.log(typeof globalThis, globalThis.Array === Array, NaN, Infinity, undefined, typeof globalThis.undefinedName);
console.log(encodeURIComponent('a b&é\u{1F600}'), decodeURIComponent('%C3%A9%20'), encodeURI('http://x/ä?q=1#h'), decodeURI('%41%2F'));
try { decodeURIComponent('%E0'); } catch (e) { console.log(e.name); }
try { encodeURIComponent('\ud800'); } catch (e) { console.log(e.name); }
NaN = 1;
console.log(NaN);
// expect: object true NaN Infinity undefined undefined
// expect: a%20b%26%C3%A9%F0%9F%98%80 é  http://x/%C3%A4?q=1#h A%2F
// expect: URIError
// expect: URIError
// expect: NaN
