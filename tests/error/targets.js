// 8.6.4 AssignmentTargetType
a?.b = 1; // error: an optional chain can't be assigned to
new f()++; // error: this can't be assigned to
++(a + b); // error: this can't be assigned to
--this; // error: this can't be assigned to
'x'++; // error: this can't be assigned to
a?.b++; // error: an optional chain can't be assigned to
(a?.b)++; // error: an optional chain can't be assigned to
[a?.b] = []; // error: an optional chain can't be assigned to
for (a?.b of c); // error: an optional chain can't be assigned to
(a) = 1;
[a.b, c[d]] = [];
