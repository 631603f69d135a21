// Globals that are not there yet, by name and as properties of the global object; properties and events of those that are.
new Intl.Collator(); // error: the global 'Intl' is not supported yet [-Werror=missing-global]
const f = () => atob(""); // error: the global 'atob' is not supported yet [-Werror=missing-global]
atob(f);
globalThis.fetch('x'); // error: the global 'fetch' is not supported yet [-Werror=missing-global]
new this['Headers'](); // error: the global 'Headers' is not supported yet [-Werror=missing-global]
(function (root) {
  root.reportError(1); // error: the global 'reportError' is not supported yet [-Werror=missing-global]
})(typeof globalThis === 'object' ? globalThis : this);
function ours() {
  return this.btoa('a') + ours.crypto.subtle; // `this` and `ours` are objects of the program
}
process.stdin.resume(); // error: 'process.stdin' is not supported yet [-Werror=missing-global]
const { kill, stdin, mainModule = null } = process; // error: 'process.kill' is not supported yet [-Werror=missing-global]
globalThis.process.dlopen(kill, stdin, mainModule); // error: 'process.dlopen' is not supported yet [-Werror=missing-global]
process.on('exit', f);
process.on('SIGINT', f); // error: the event 'SIGINT' of process is not supported yet [-Werror=missing-global]
process.once('warning', f); // error: the event 'warning' of process is not supported yet [-Werror=missing-global]
process.stdout.on('error', f); // error: 'process.stdout.on' is not supported yet [-Werror=missing-global]
process.stdout.write('');
performance.now() - performance.mark('a'); // error: 'performance.mark' is not supported yet [-Werror=missing-global]
globalThis.onunhandledrejection = f; // error: the global 'onunhandledrejection' is not supported yet [-Werror=missing-global]
try { navigator.userAgent; } finally { f(); } // error: the global 'navigator' is not supported yet [-Werror=missing-global]
