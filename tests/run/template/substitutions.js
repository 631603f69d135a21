// Values in templates are converted by ToString, in order.
const log = [];
const v = x => (log.push(x), x);
console.log(`${v(1)}-${v('a')}-${v(null)}-${v(undefined)}-${v(true)}-${[1, 2]}-${{}}`, log.length);
console.log(`a${1}${2}b`, ``, `${''}`, `line
break`);
// expect: 1-a-null-undefined-true-1,2-[object Object] 5
// expect: a12b   line
// expect: break
