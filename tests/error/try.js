// 14.15
try { x; } // error: 'try' needs 'catch' or 'finally'
y;
