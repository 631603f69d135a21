// Comments in the source must not end the comments in the C: */ and ??/ and a backslash at the end \
/* a block with // inside, and ??/ and \ */ console.log('one'); // trailing */ int x; /* ??/
/** doc **/ console.log('two'); /*/ tricky /*/ console.log('three'); // \
console.log('four'); /* multi \
line ??/
*/ console.log('five');
// expect: one
// expect: two
// expect: three
// expect: four
// expect: five
