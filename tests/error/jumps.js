// 14.8.1, 14.9.1, 14.13.1: what break, continue and return may leave.
break; // error: 'break' is only valid in loops and switches
continue; // error: 'continue' is only valid in loops
return 1; // error: 'return' is only valid in functions
a: { continue a; } // error: 'a' does not label a loop
a: a: for (;;) {} // error: label 'a' is used already around this statement
a: for (;;) { break b; } // error: no label 'b' around this 'break'
a: for (;;) { (() => { break a; })(); } // error: no label 'a' around this 'break'
switch (x) { case 1: continue; } // error: 'continue' is only valid in loops
switch (x) { default: break; default: } // error: a second 'default' in a switch
for (;;) { class A { static { break; } } } // error: 'break' is only valid in loops and switches
a: for (;;) continue a;
