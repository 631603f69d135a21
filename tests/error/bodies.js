// 14.1: declarations stand in statement lists.
if (x) let y; // error: a declaration can't stand here without a block
if (x) class A {} // error: a declaration can't stand here without a block
while (x) const y = 1; // error: a declaration can't stand here without a block
if (x) function f() {}
while (x) function f() {} // error: a function can't be declared here without a block
for (;;) async function f() {} // error: a function can't be declared here without a block
do function* f() {} while (x); // error: a function can't be declared here without a block
a: function f() {}
a: async function f() {} // error: an async function can't be labelled
while (x) a: function f() {} // error: a labelled function can't stand here without a block
with (x) class A {} // error: a declaration can't stand here without a block
