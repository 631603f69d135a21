while (x > 1 { x--; } // error: unexpected '{': the '(' of line 1 is not closed
