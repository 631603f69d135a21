x
=> 1; // error: a line break can't stand before '=>'
