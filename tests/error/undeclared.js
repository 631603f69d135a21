// Names that nothing declares, with what is spelled much like them; not those that sloppy code assigns or the program asks about.
// options: --script -Wall -Werror -Wno-unused-variable
cnsole.log(1); // error: nothing declares 'cnsole'; did you mean 'console'? [-Werror=undeclared]
function f(names) {
  for (const name of names) f(nmae); // error: nothing declares 'nmae'; did you mean 'name'? [-Werror=undeclared]
  'use strict';
  implicit = 1;
}
implicit++;
counter += 1; // error: nothing declares 'counter' [-Werror=undeclared]
(function () { 'use strict'; counted = 1; })(); // error: nothing declares 'counted' [-Werror=undeclared]
if (typeof window === 'object') window.alert(document); // error: nothing declares 'document' [-Werror=undeclared]
try { netscape.security; } catch {}
globalThis.made = 1;
f(made, require, undefined, NaN, Infinity, escape, [] instanceof Array);
with (f) someProperty(), assigned = 1;
f(assigned);
this.alsoMade = 1;
delete gone;
[first, { second = 1, third: [...third] }] = [];
for (each of [first, second, third]) f(each, alsoMade);
later();
function later() { afterwards(); }
var afterwards = later;
label: for (;;) break label;
(class Inner { static #p = Inner; static q = this.#p; m() { return arguments; } });
