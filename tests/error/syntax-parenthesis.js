// What the grammar does not accept is reported at the first token that does not fit.
f(a b); // error: unexpected 'b'
