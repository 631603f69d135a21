if (true) module.exports = require('./two.cjs');
else module.exports = require('./one.cjs');
if (false) module.exports = require('./two.cjs');
