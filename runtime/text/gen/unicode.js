// SPDX-License-Identifier: MIT
// Writes runtime/text/id_tables.h, case_tables.h and normal_tables.h from the Unicode data of the JavaScript engine that runs this file:
// for t in id case normal; do node runtime/text/gen/unicode.js $t > runtime/text/${t}_tables.h; done
'use strict';

const wrap = require('./wrap.js');
const LAST = 0x10ffff;
const hex = (n) => '0x' + n.toString(16);

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

// One character of each canonical combining class: two marks keep their order under NFD exactly if their classes are
// equal or one is 0, which tells the classes of all others.
const classes = [
    [1, 0x334], [6, 0x16ff0], [7, 0x93c], [8, 0x3099], [9, 0x94d], [10, 0x5b0], [11, 0x5b1], [12, 0x5b2], [13, 0x5b3],
    [14, 0x5b4], [15, 0x5b5], [16, 0x5b6], [17, 0x5b7], [18, 0x5b8], [19, 0x5b9], [20, 0x5bb], [21, 0x5bc], [22, 0x5bd],
    [23, 0x5bf], [24, 0x5c1], [25, 0x5c2], [26, 0xfb1e], [27, 0x64b], [28, 0x64c], [29, 0x64d], [30, 0x618],
    [31, 0x619], [32, 0x61a], [33, 0x651], [34, 0x652], [35, 0x670], [36, 0x711], [84, 0xc55], [91, 0xc56],
    [103, 0xe38], [107, 0xe48], [118, 0xeb8], [122, 0xec8], [129, 0xf71], [130, 0xf72], [132, 0xf74], [202, 0x321],
    [214, 0x1dce], [216, 0x31b], [218, 0x1dfa], [220, 0x316], [222, 0x59a], [224, 0x302e], [226, 0x1d16d],
    [228, 0x5ae], [230, 0x300], [232, 0x315], [233, 0x35c], [234, 0x35d], [240, 0x345],
];

function combiningClass(c) {
    const s = String.fromCodePoint(c);
    const stays = (other) => (s + other).normalize('NFD') === s + other && (other + s).normalize('NFD') === other + s;
    if (s.normalize('NFD') !== s)
        return 0;
    const same = classes.filter(([, r]) => stays(String.fromCodePoint(r)));
    return same.length === 1 ? same[0][0] : 0;
}

function combiningClasses() {
    const items = [];
    let last;
    for (let c = 0x300; c <= LAST; c++) {
        const value = /^\p{M}$/u.test(String.fromCodePoint(c)) ? combiningClass(c) : 0;
        if (!value)
            continue;
        if (last && last[1] === c - 1 && last[2] === value)
            last[1] = c;
        else
            items.push(last = [c, c, value]);
    }
    console.log(`static const JsCombining combining[] = {\n${wrap(items.map((i) => `{${hex(i[0])}, ${hex(i[1])}, ${i[2]}}`))}};\n`);
}

const points = (s) => [...s].map((x) => x.codePointAt(0));

// Full decompositions in UTF-16; each entry is the code point, and where its units begin. A last entry ends the others.
function decompositions(name, map) {
    const entries = [], units = [];
    for (let c = 0xa0; c <= LAST; c++) {
        if ((c >= 0xd800 && c <= 0xdfff) || (c >= 0xac00 && c <= 0xd7a3))
            continue;
        const from = String.fromCodePoint(c), to = map(from);
        if (to === undefined || to === from)
            continue;
        entries.push([c, units.length]);
        for (let i = 0; i < to.length; i++)
            units.push(to.charCodeAt(i));
    }
    entries.push([LAST + 1, units.length]);
    console.log(`static const uint32_t ${name}_from[] = {\n${wrap(entries.map((e) => hex(e[0])))}};\n`);
    console.log(`static const uint16_t ${name}_start[] = {\n${wrap(entries.map((e) => String(e[1])))}};\n`);
    console.log(`static const uint16_t ${name}_units[] = {\n${wrap(units.map(hex))}};\n`);
}

// Primary composites: what NFC makes of two characters, sorted by the two.
function compositions() {
    const pairs = [];
    for (let c = 0xa0; c <= LAST; c++) {
        if ((c >= 0xd800 && c <= 0xdfff) || (c >= 0xac00 && c <= 0xd7a3))
            continue;
        const from = String.fromCodePoint(c), parts = points(from.normalize('NFD'));
        if (parts.length < 2 || from.normalize('NFC') !== from)
            continue;
        const first = points(String.fromCodePoint(...parts.slice(0, -1)).normalize('NFC'));
        if (first.length === 1)
            pairs.push([first[0], parts[parts.length - 1], c]);
    }
    pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    console.log(`static const JsComposition compositions[] = {\n${wrap(pairs.map((p) => `{${p.map(hex).join(', ')}}`))}};\n`);
}

const part = process.argv[2];
const range = `typedef struct JsRange {
    uint32_t first;
    uint32_t last;
} JsRange;
`;
console.log(`// SPDX-License-Identifier: MIT
// Made by gen/unicode.js: Unicode ${process.versions.unicode}. Ranges are sorted, both ends included.
#ifndef YIELDC_TEXT_${part.toUpperCase()}_TABLES_H
#define YIELDC_TEXT_${part.toUpperCase()}_TABLES_H

#include <stdint.h>
`);
if (part === 'id') {
    console.log(range);
    ranges('id_start', /^\p{ID_Start}$/u);
    ranges('id_continue', /^\p{ID_Continue}$/u);
} else if (part === 'normal') {
    console.log(`typedef struct JsCombining {
    uint32_t first, last, class_;
} JsCombining;

typedef struct JsComposition {
    uint32_t first, second, composed;
} JsComposition;
`);
    combiningClasses();
    decompositions('canonical', (s) => s.normalize('NFD'));
    decompositions('compatible', (s) => s.normalize('NFKD') === s.normalize('NFD') ? undefined : s.normalize('NFKD'));
    compositions();
} else {
    console.log(range);
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
