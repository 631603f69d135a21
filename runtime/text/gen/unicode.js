// SPDX-License-Identifier: MIT
// Writes runtime/text/id_tables.h and case_tables.h from the Unicode data of the JavaScript engine that runs this file:
// for t in id case; do node runtime/text/gen/unicode.js $t > runtime/text/${t}_tables.h; done
'use strict';

const LAST = 0x10ffff;
const hex = (n) => '0x' + n.toString(16);

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

// Ranges, both ends included.
function ranges(name, test) {
    const items = [];
    for (let c = 0; c <= LAST; c++) {
        if (!test.test(String.fromCodePoint(c)))
            continue;
        let first = c;
        while (c < LAST && test.test(String.fromCodePoint(c + 1)))
            c++;
        items.push(`{${hex(first)}, ${hex(c)}}`);
    }
    console.log(`static const JsRange ${name}[] = {\n${wrap(items)}};\n`);
}

// Runs of code points `stride` apart that map to themselves plus `delta`; the rest maps to several code points.
function mapping(name, map) {
    const runs = [], special = [];
    for (let c = 0; c <= LAST; c++) {
        if (c >= 0xd800 && c <= 0xdfff)
            continue;
        const from = String.fromCodePoint(c), to = [...map(from)].map((s) => s.codePointAt(0));
        if (to.length > 1) {
            special.push(`{${hex(c)}, {${to.map(hex).join(', ')}}}`);
            continue;
        }
        const delta = to[0] - c;
        if (!delta)
            continue;
        const run = runs[runs.length - 1];
        if (run && run.delta === delta && (run.first === run.last ? c - run.last <= 2 : c - run.last === run.stride)) {
            run.stride = c - run.last;
            run.last = c;
        } else {
            runs.push({first: c, last: c, delta, stride: 1});
        }
    }
    console.log(`static const JsCaseRun ${name}[] = {\n` +
        wrap(runs.map((r) => `{${hex(r.first)}, ${hex(r.last)}, ${r.stride}, ${r.delta}}`)) + '};\n');
    console.log(`static const JsCaseSpecial ${name}_special[] = {\n${wrap(special)}};\n`);
}

console.log(`// SPDX-License-Identifier: MIT
// Made by gen/unicode.js: Unicode ${process.versions.unicode}. Ranges are sorted, both ends included.
#ifndef YIELDC_TEXT_${process.argv[2].toUpperCase()}_TABLES_H
#define YIELDC_TEXT_${process.argv[2].toUpperCase()}_TABLES_H

#include <stdint.h>

typedef struct JsRange {
    uint32_t first;
    uint32_t last;
} JsRange;
`);
const part = process.argv[2];
if (part === 'id') {
    ranges('id_start', /^\p{ID_Start}$/u);
    ranges('id_continue', /^\p{ID_Continue}$/u);
} else {
    console.log(`typedef struct JsCaseRun {
    uint32_t first;
    uint32_t last;
    int32_t stride;
    int32_t delta;
} JsCaseRun;

typedef struct JsCaseSpecial {
    uint32_t from;
    uint32_t to[3];
} JsCaseSpecial;
`);
    ranges('cased', /^\p{Cased}$/u);
    ranges('case_ignorable', /^\p{Case_Ignorable}$/u);
    mapping('upper', (s) => s.toUpperCase());
    mapping('lower', (s) => s.toLowerCase());
}
console.log('#endif');
