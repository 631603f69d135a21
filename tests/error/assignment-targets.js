// Targets that are no references.
++1; // error: this can't be assigned to
new f()++; // error: this can't be assigned to
(a, b) = 1; // error: this can't be assigned to
x = ({ a: 1 })++; // error: this can't be assigned to
a?.b = 1; // error: an optional chain can't be assigned to
a?.b++; // error: an optional chain can't be assigned to
new a?.b(); // error: 'new' can't be followed by an optional chain
for (a?.b of []) ; // error: an optional chain can't be assigned to
--this; // error: this can't be assigned to
[a?.b] = []; // error: an optional chain can't be assigned to
({ x: a?.b } = {}); // error: an optional chain can't be assigned to
`t`++; // error: this can't be assigned to
