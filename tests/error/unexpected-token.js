let a = ; // error: unexpected ';'
