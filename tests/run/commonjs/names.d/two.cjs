exports.two = 2; exports.default = 3;
