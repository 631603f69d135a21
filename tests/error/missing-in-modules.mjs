// What CommonJS modules are given, ES modules are not.
export const fs = require('fs'); // error: 'require' is not defined in ES modules; use import, or createRequire [-Werror=missing-global]
module.exports = fs; // error: 'module' is not defined in ES modules; use export [-Werror=missing-global]
exports.fs = fs; // error: 'exports' is not defined in ES modules; use export [-Werror=missing-global]
export const here = [typeof __filename, __filename, __dirname]; // error: '__dirname' is not defined in ES modules; use import.meta.dirname [-Werror=missing-global]
this.URL = class {}; // `this` is undefined
new URL('x'); // error: the global 'URL' is not supported yet [-Werror=missing-global]
self.close(); // error: the global 'self' is not supported yet [-Werror=missing-global]
