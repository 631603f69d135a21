// CommonJS whose module.exports is a function.
// package: minimist@1.2.8
import parse from 'minimist';
console.log(JSON.stringify(parse(['-a', '1', '--b=c', 'd'])));
// expect: {"_":["d"],"a":1,"b":"c"}
