// Assignments as conditions, NaN and typeof in comparisons, cases that fall through; with what says that it is meant.
// options: -Wassign-condition -Wnan-compare -Wtypeof-compare -Wimplicit-fallthrough -Werror
function f(a, b) {
  if (a = b) b = a; // error: an assignment is the condition: parentheses around it say that it is meant [-Werror=assign-condition]
  if ((a = b)) b = a;
  while (a = a.next) f(a); // error: an assignment is the condition: parentheses around it say that it is meant [-Werror=assign-condition]
  while ((a = a.next) !== b) f(a);
  for (; a = b;) f(a); // error: an assignment is the condition: parentheses around it say that it is meant [-Werror=assign-condition]
  do f(b); while (b = a); // error: an assignment is the condition: parentheses around it say that it is meant [-Werror=assign-condition]
  for (; (a = b);) f(a);
  if (a ||= b) f(a);
  if (a === NaN) f(a); // error: a comparison with NaN by '===' is always false: Number.isNaN [-Werror=nan-compare]
  if (Number.NaN != b) f(b); // error: a comparison with NaN by '!=' is always true: Number.isNaN [-Werror=nan-compare]
  if (a < NaN) f(a); // error: a comparison with NaN by '<' is always false [-Werror=nan-compare]
  if (Number.isNaN(a) || Object.is(a, NaN) || a + NaN) f(a);
  if (typeof a === 'strnig') f(a); // error: typeof never gives this; did you mean 'string'? [-Werror=typeof-compare]
  if ('unknown' != typeof a) f(a); // error: typeof never gives this [-Werror=typeof-compare]
  if (typeof a == undefined) f(a); // error: typeof never gives this; did you mean 'undefined'? [-Werror=typeof-compare]
  if (typeof a === null) f(a); // error: typeof never gives this [-Werror=typeof-compare]
  if (typeof a === 'bigint' || typeof a === typeof b || typeof a === b || 'nope' === a) f(a);
  switch (typeof a) {
  case 'object': return 1;
  case 'array': return 2; // error: typeof never gives this [-Werror=typeof-compare]
  }
}
function g(a, b) {
  switch (a) {
  case 1:
  case 2:
    f(a);
  case 3: // error: the case before falls through into this one [-Werror=implicit-fallthrough]
    f(b);
    // falls through
  case 4: {
    f(b);
    /* FALLTHRU */
  }
  case 5:
    if (a) return 1;
    else throw b;
  case 6:
    for (;;) f(a);
  case NaN: // error: no value is NaN to a case: Number.isNaN [-Werror=nan-compare]
    switch (b) { case 1: return 2; default: return 3; }
  case 7:
    switch (b) { case 1: return 2; default: break; }
  case 8: // error: the case before falls through into this one [-Werror=implicit-fallthrough]
    { f(a); process.exit(1); }
  case 9:
    if (a) break;
  default: // error: the case before falls through into this one [-Werror=implicit-fallthrough]
    f(a);
  }
  return g(b);
}
f(NaN => NaN === 1, g);
