'use strict';
f() = 1; // error: this can't be assigned to
