for (;;;) {} // error: unexpected ';'
