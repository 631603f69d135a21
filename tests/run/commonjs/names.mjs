// The names of a CommonJS module for `import`: each form of the grammar of cjs-module-lexer.
import * as members from './names.d/members.cjs';
import * as define from './names.d/define.cjs';
import * as literal from './names.d/literal.cjs';
import * as last from './names.d/last.cjs';
import * as stars from './names.d/stars.cjs';
import { a, b as other } from './names.d/members.cjs';
const names = ns => console.log(Object.keys(ns).filter(name => name !== 'module.exports').join());
names(members);
names(define);
names(literal);
names(last);
names(stars);
console.log(a, other, members.compared);
// expect: __esModule,a,b,compared,default,inner,nested,x
// expect: default,dotted,get,method,value
// expect: a,b,c,d,default,e,one
// expect: default,two
// expect: default,one,two
// expect: 1 2 undefined
