'use strict';
for (f() in {}) ; // error: this can't be assigned to
