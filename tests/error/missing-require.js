const fs = require('fs'); // error: not supported yet: the global 'require'; modules have import and export
export default fs;
module.exports = fs; // error: not supported yet: the global 'module'; modules have import and export
