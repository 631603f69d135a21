// process.emitWarning writes to stderr, later.
process.emitWarning('plain');
process.emitWarning('old', 'DeprecationWarning', 'DEP1');
process.emitWarning('with options', { type: 'Special', code: 'S1', detail: 'more of it' });
process.emitWarning(Object.assign(new RangeError('an error'), { code: 'E1' }));
console.log('first');
// expect: first
// expect-error: Warning: plain
// expect-error: [DEP1] DeprecationWarning: old
// expect-error: [S1] Special: with options
// expect-error: more of it
// expect-error: [E1] RangeError: an error
try {
  process.emitWarning(1);
} catch (e) {
  console.log(e.name);
}
// expect: TypeError
