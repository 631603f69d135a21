// No arguments print an empty line; several are joined by a blank.
console.log();
console.log('');
console.log('a', '', 'b');
// expect:
// expect:
// expect: a  b
