exports.state = 'partial';
exports.seen = require('./b').seen;
exports.done = true;
