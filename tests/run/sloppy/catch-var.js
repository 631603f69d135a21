// B.3.4: var in catch writes to the parameter of the same name.
function f() { try { throw 'exception'; } catch (err) { for (var err in { propertyName: null }) console.log(err); var err = 'assigned'; console.log(err); } return err; }
console.log(f());
// expect: propertyName
// expect: assigned
// expect: undefined
