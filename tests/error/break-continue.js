// break and continue outside of loops, unknown and duplicate labels.
break; // error: 'break' is only valid in loops and switches
continue; // error: 'continue' is only valid in loops
if (1) { break; } // error: 'break' is only valid in loops and switches
a: { continue a; } // error: 'a' does not label a loop
while (1) { break b; } // error: no label 'b' around this 'break'
c: c: ; // error: label 'c' is used already around this statement
d: { function f() { break d; } } // error: no label 'd' around this 'break'
while (1) { (() => { continue; }); } // error: 'continue' is only valid in loops
