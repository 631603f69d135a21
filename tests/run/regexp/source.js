console.log(new RegExp('/').source, new RegExp('[/]').source, new RegExp('\n').source, new RegExp('').source, new RegExp('\\/').source);
console.log(String(new RegExp('a/b', 'g')), `${/x/}`, new RegExp('\u2028').source, RegExp.prototype.toString());
for (const name of ['source', 'global', 'flags']) {
    const get = Object.getOwnPropertyDescriptor(RegExp.prototype, name).get;
    console.log(get.name, get.call(RegExp.prototype));
    try { get.call(1); } catch (e) { console.log(e.name); }
}
// expect: \/ [/] \n (?:) \/
// expect: /a\/b/g /x/ \u2028 /(?:)/
// expect: get source (?:)
// expect: TypeError
// expect: get global undefined
// expect: TypeError
// expect: get flags 
// expect: TypeError
