`t` = 1; // error: unexpected '='
