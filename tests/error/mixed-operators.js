// ?? with || or && and unary operators with ** need parentheses.
a ?? b || c; // error: '||' and '??' can't be mixed without parentheses
a && b ?? c; // error: '&&' and '??' can't be mixed without parentheses
-a ** b; // error: the operand of '**' on the left needs parentheses
typeof a ** 2; // error: the operand of '**' on the left needs parentheses
