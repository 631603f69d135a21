exports.count = 0; exports.add = () => exports.count++;
