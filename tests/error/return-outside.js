// return outside of functions.
return 1; // error: 'return' is only valid in functions
{ return; } // error: 'return' is only valid in functions
