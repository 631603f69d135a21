// SPDX-License-Identifier: MIT
// What the generators of Unicode tables share: items of a C initializer in lines of up to 100 columns.
'use strict';

function wrap(items) {
    let text = '', line = '   ';
    for (const item of items) {
        if (line.length + item.length + 2 > 100) {
            text += line + '\n';
            line = '   ';
        }
        line += ' ' + item + ',';
    }
    return text + line + '\n';
}

module.exports = wrap;
