// A script has no import.meta; `import` is a call there.
x = import.meta; // error: 'import.meta' is only valid in modules
import('y');
import(); // error: import() takes one or two arguments
import(...z); // error: import() takes no '...' arguments
