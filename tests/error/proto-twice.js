// __proto__ twice in a literal.
({ __proto__: 1, __proto__: 2 }); // error: a second __proto__ in an object literal
({ __proto__: 1, '__proto__': 2 }); // error: a second __proto__ in an object literal
