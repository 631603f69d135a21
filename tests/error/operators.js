// 13.6, 13.13: operators that need parentheses.
-a ** b; // error: the operand of '**' on the left needs parentheses
a ?? b || c; // error: '||' and '??' can't be mixed without parentheses
a && b ?? c; // error: '&&' and '??' can't be mixed without parentheses
(a && b) ?? c;
new a?.b(); // error: 'new' can't be followed by an optional chain
new import('x'); // error: 'new' can't be followed by import()
a => {} || b; // error: this expression needs parentheses as an operand
for (let i = 'a' in b;;); // error: 'in' needs parentheses in the header of a 'for'
