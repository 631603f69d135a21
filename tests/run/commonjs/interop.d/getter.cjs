function p() {} Object.defineProperty(exports, 'bad', { get: function () { return missing.x; } });
