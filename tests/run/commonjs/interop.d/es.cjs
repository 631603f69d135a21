exports.__esModule = true; exports.default = 7;
