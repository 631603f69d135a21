// Standard globals that are not there yet; not those that the program declares or asks about.
var btoa = x => x;
btoa(1);
if (typeof fetch === 'function') fetch('x');
new Intl.Collator(); // error: not supported yet: the global 'Intl'
const f = () => atob(""); // error: not supported yet: the global 'atob'
