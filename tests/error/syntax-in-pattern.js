function f({ a: 1 }) {} // error: unexpected ')'
