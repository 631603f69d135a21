// Declarations where a statement stands.
if (1) class A {} // error: a declaration can't stand here without a block
while (1) function f() {} // error: a function can't be declared here without a block
