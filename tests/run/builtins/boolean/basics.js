// Boolean conversion and objects.
console.log(['', 'a', 0, -0, 1, NaN, null, undefined, [], {}].map(Boolean).join(), new Boolean(false) ? 'truthy' : 'falsy', true.toString(), Boolean.prototype.valueOf.call(true));
// expect: false,true,false,false,true,false,false,false,true,true truthy true true
