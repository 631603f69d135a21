function t() { new.target = 1; } // error: unexpected '='
