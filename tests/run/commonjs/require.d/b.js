exports.seen = require('./a').state;
