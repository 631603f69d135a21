// new.target outside of functions.
new.target; // error: 'new.target' is only valid in functions
() => new.target; // error: 'new.target' is only valid in functions
