// Malformed literals.
1_000_; // error: unexpected '_'
