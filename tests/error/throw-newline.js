throw // error: a line break can't stand after 'throw'
1;
