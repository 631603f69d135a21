const r = /[a-/; // error: a regular expression is not terminated
