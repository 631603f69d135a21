// SPDX-License-Identifier: MIT
// Writes fold_tables.h and property_tables.h from the Unicode data of the JavaScript engine that runs this file:
// for t in fold property; do node runtime/regexp/syntax/gen/regexp.js $t > runtime/regexp/syntax/${t}_tables.h; done
'use strict';

const wrap = require('../../../text/gen/wrap.js');
const LAST = 0x10ffff;
const hex = (n) => '0x' + n.toString(16);

// Runs of code points `stride` apart that map to themselves plus `delta`.
function mapping(name, map) {
    const runs = [];
    for (let c = 0; c <= LAST; c++) {
        const delta = (map(c) ?? c) - c;
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
    console.log(`static const FoldRun ${name}[] = {\n` +
        wrap(runs.map((r) => `{${hex(r.first)}, ${hex(r.last)}, ${r.stride}, ${r.delta}}`)) + '};\n');
}

// 22.2.2.7.3 Canonicalize without u and v: upper case where that is one code unit, and not ASCII for others.
function upper(c) {
    if (c > 0xffff || (c >= 0xd800 && c <= 0xdfff))
        return c;
    const to = String.fromCharCode(c).toUpperCase();
    return to.length !== 1 || (c >= 128 && to.charCodeAt(0) < 128) ? c : to.charCodeAt(0);
}

// With u or v: one representative of each class of characters whose simple case foldings are equal.
function simple() {
    const one = (s) => [...s].length === 1 ? s.codePointAt(0) : -1;
    const of = String.fromCodePoint, near = new Map();
    const link = (a, b) => near.has(a) ? near.get(a).add(b) : near.set(a, new Set([a, b]));
    const full = new Map(); // those whose upper case is the same text of several characters
    for (let c = 0; c <= LAST; c++) {
        if (c >= 0xd800 && c <= 0xdfff)
            continue;
        const s = of(c), others = [s.toLowerCase(), s.toUpperCase(), s.toUpperCase().toLowerCase(),
            s.toLowerCase().toUpperCase()].map(one);
        if (others[1] < 0) {
            others.push(full.get(s.toUpperCase()) ?? -1);
            full.set(s.toUpperCase(), c);
        }
        for (const d of others)
            if (d >= 0 && d !== c && new RegExp(`^\\u{${d.toString(16)}}$`, 'iu').test(s)) {
                link(c, d);
                link(d, c);
            }
    }
    const folded = new Map();
    for (const c of near.keys()) {
        if (folded.has(c))
            continue;
        const all = new Set([c]);
        for (const d of all)
            for (const e of near.get(d))
                all.add(e);
        const least = Math.min(...all), lower = one(of(least).toUpperCase().toLowerCase());
        const to = all.has(lower) ? lower : least;
        for (const d of all)
            folded.set(d, to);
    }
    return folded;
}

const categories = 'Cased_Letter LC;Close_Punctuation Pe;Connector_Punctuation Pc;Control Cc cntrl;' +
    'Currency_Symbol Sc;Dash_Punctuation Pd;Decimal_Number Nd digit;Enclosing_Mark Me;Final_Punctuation Pf;Format Cf;' +
    'Initial_Punctuation Pi;Letter L;Letter_Number Nl;Line_Separator Zl;Lowercase_Letter Ll;Mark M Combining_Mark;' +
    'Math_Symbol Sm;Modifier_Letter Lm;Modifier_Symbol Sk;Nonspacing_Mark Mn;Number N;Open_Punctuation Ps;Other C;' +
    'Other_Letter Lo;Other_Number No;Other_Punctuation Po;Other_Symbol So;Paragraph_Separator Zp;Private_Use Co;' +
    'Punctuation P punct;Separator Z;Space_Separator Zs;Spacing_Mark Mc;Surrogate Cs;Symbol S;Titlecase_Letter Lt;' +
    'Unassigned Cn;Uppercase_Letter Lu';
const scripts = 'Adlam Adlm;Ahom;Anatolian_Hieroglyphs Hluw;Arabic Arab;Armenian Armn;Avestan Avst;Balinese Bali;' +
    'Bamum Bamu;Bassa_Vah Bass;Batak Batk;Bengali Beng;Beria_Erfe Berf;Bhaiksuki Bhks;Bopomofo Bopo;Brahmi Brah;' +
    'Braille Brai;Buginese Bugi;Buhid Buhd;Canadian_Aboriginal Cans;Carian Cari;Caucasian_Albanian Aghb;Chakma Cakm;' +
    'Cham;Cherokee Cher;Chorasmian Chrs;Common Zyyy;Coptic Copt Qaac;Cuneiform Xsux;Cypriot Cprt;Cypro_Minoan Cpmn;' +
    'Cyrillic Cyrl;Deseret Dsrt;Devanagari Deva;Dives_Akuru Diak;Dogra Dogr;Duployan Dupl;Egyptian_Hieroglyphs Egyp;' +
    'Elbasan Elba;Elymaic Elym;Ethiopic Ethi;Garay Gara;Georgian Geor;Glagolitic Glag;Gothic Goth;Grantha Gran;' +
    'Greek Grek;Gujarati Gujr;Gunjala_Gondi Gong;Gurmukhi Guru;Gurung_Khema Gukh;Han Hani;Hangul Hang;' +
    'Hanifi_Rohingya Rohg;Hanunoo Hano;Hatran Hatr;Hebrew Hebr;Hiragana Hira;Imperial_Aramaic Armi;' +
    'Inherited Zinh Qaai;Inscriptional_Pahlavi Phli;Inscriptional_Parthian Prti;Javanese Java;Kaithi Kthi;' +
    'Kannada Knda;Katakana Kana;Kawi;Kayah_Li Kali;Kharoshthi Khar;Khitan_Small_Script Kits;Khmer Khmr;Khojki Khoj;' +
    'Khudawadi Sind;Kirat_Rai Krai;Lao Laoo;Latin Latn;Lepcha Lepc;Limbu Limb;Linear_A Lina;Linear_B Linb;Lisu;' +
    'Lycian Lyci;Lydian Lydi;Mahajani Mahj;Makasar Maka;Malayalam Mlym;Mandaic Mand;Manichaean Mani;Marchen Marc;' +
    'Masaram_Gondi Gonm;Medefaidrin Medf;Meetei_Mayek Mtei;Mende_Kikakui Mend;Meroitic_Cursive Merc;' +
    'Meroitic_Hieroglyphs Mero;Miao Plrd;Modi;Mongolian Mong;Mro Mroo;Multani Mult;Myanmar Mymr;Nabataean Nbat;' +
    'Nag_Mundari Nagm;Nandinagari Nand;New_Tai_Lue Talu;Newa;Nko Nkoo;Nushu Nshu;Nyiakeng_Puachue_Hmong Hmnp;' +
    'Ogham Ogam;Ol_Chiki Olck;Ol_Onal Onao;Old_Hungarian Hung;Old_Italic Ital;Old_North_Arabian Narb;' +
    'Old_Permic Perm;Old_Persian Xpeo;Old_Sogdian Sogo;Old_South_Arabian Sarb;Old_Turkic Orkh;Old_Uyghur Ougr;' +
    'Oriya Orya;Osage Osge;Osmanya Osma;Pahawh_Hmong Hmng;Palmyrene Palm;Pau_Cin_Hau Pauc;Phags_Pa Phag;' +
    'Phoenician Phnx;Psalter_Pahlavi Phlp;Rejang Rjng;Runic Runr;Samaritan Samr;Saurashtra Saur;Sharada Shrd;' +
    'Shavian Shaw;Siddham Sidd;Sidetic Sidt;SignWriting Sgnw;Sinhala Sinh;Sogdian Sogd;Sora_Sompeng Sora;' +
    'Soyombo Soyo;Sundanese Sund;Sunuwar Sunu;Syloti_Nagri Sylo;Syriac Syrc;Tagalog Tglg;Tagbanwa Tagb;Tai_Le Tale;' +
    'Tai_Tham Lana;Tai_Viet Tavt;Tai_Yo Tayo;Takri Takr;Tamil Taml;Tangsa Tnsa;Tangut Tang;Telugu Telu;Thaana Thaa;' +
    'Thai;Tibetan Tibt;Tifinagh Tfng;Tirhuta Tirh;Todhri Todr;Tolong_Siki Tols;Toto;Tulu_Tigalari Tutg;' +
    'Ugaritic Ugar;Vai Vaii;Vithkuqi Vith;Wancho Wcho;Warang_Citi Wara;Yezidi Yezi;Yi Yiii;Zanabazar_Square Zanb';
const binaries = 'ASCII;ASCII_Hex_Digit AHex;Alphabetic Alpha;Any;Assigned;Bidi_Control Bidi_C;Bidi_Mirrored Bidi_M;' +
    'Case_Ignorable CI;Cased;Changes_When_Casefolded CWCF;Changes_When_Casemapped CWCM;Changes_When_Lowercased CWL;' +
    'Changes_When_NFKC_Casefolded CWKCF;Changes_When_Titlecased CWT;Changes_When_Uppercased CWU;Dash;' +
    'Default_Ignorable_Code_Point DI;Deprecated Dep;Diacritic Dia;Emoji;Emoji_Component EComp;Emoji_Modifier EMod;' +
    'Emoji_Modifier_Base EBase;Emoji_Presentation EPres;Extended_Pictographic ExtPict;Extender Ext;' +
    'Grapheme_Base Gr_Base;Grapheme_Extend Gr_Ext;Hex_Digit Hex;IDS_Binary_Operator IDSB;IDS_Trinary_Operator IDST;' +
    'ID_Continue IDC;ID_Start IDS;Ideographic Ideo;Join_Control Join_C;Logical_Order_Exception LOE;Lowercase Lower;' +
    'Math;Noncharacter_Code_Point NChar;Pattern_Syntax Pat_Syn;Pattern_White_Space Pat_WS;Quotation_Mark QMark;' +
    'Radical;Regional_Indicator RI;Sentence_Terminal STerm;Soft_Dotted SD;Terminal_Punctuation Term;' +
    'Unified_Ideograph UIdeo;Uppercase Upper;Variation_Selector VS;White_Space space;XID_Continue XIDC;XID_Start XIDS';

const bytes = [], known = new Map();
const segments = [[0, 0xd7ff], [0xe000, LAST]].map(([first, last]) => {
    const points = [];
    for (let c = first; c <= last; c++)
        points.push(String.fromCodePoint(c));
    return {first, text: points.join('')};
});

// Where the set of \p{name} begins among the bytes: the distances between its boundaries, seven bits a byte, the least
// first, the high bit on all but the last of a number; a zero ends it.
function encode(name) {
    const bounds = [], add = (from, to) => {
        if (bounds[bounds.length - 1] === from)
            bounds.pop();
        else
            bounds.push(from);
        bounds.push(to);
    };
    const runs = new RegExp(`\\p{${name}}+`, 'gu');
    for (const segment of segments) {
        if (segment.first && new RegExp(`^\\p{${name}}$`, 'u').test('\ud800'))
            add(0xd800, 0xe000);
        let at = segment.first, from = 0;
        const width = (text) => {
            let n = 0;
            for (const _ of text)
                n++;
            return n;
        };
        for (const m of segment.text.matchAll(runs)) {
            at += width(segment.text.slice(from, m.index));
            const end = at + width(m[0]);
            add(at, end);
            at = end;
            from = m.index + m[0].length;
        }
    }
    const out = [];
    let last = -1;
    for (const b of bounds) {
        let d = b - last;
        for (; d >= 128; d = Math.floor(d / 128))
            out.push(128 + d % 128);
        out.push(d);
        last = b;
    }
    const key = out.join();
    if (!known.has(key)) {
        known.set(key, bytes.length);
        bytes.push(...out, 0);
    }
    return known.get(key);
}

function table(name, list, ...prefixes) {
    const rows = list.split(';').map((names) => {
        const all = names.split(' '), at = prefixes.map((p) => encode(p + all[0]));
        while (all.length < 3)
            all.push('');
        return `{"${all.join(' ').trim()}", ${at[0]}, ${at[at.length - 1]}}`;
    });
    console.log(`static const Property ${name}[] = {\n${wrap(rows)}};\n`);
}

const part = process.argv[2];
console.log(`// SPDX-License-Identifier: MIT
// Made by gen/regexp.js: Unicode ${process.versions.unicode}.
#ifndef YIELDC_REGEXP_${part.toUpperCase()}_TABLES_H
#define YIELDC_REGEXP_${part.toUpperCase()}_TABLES_H

#include <stdint.h>
`);
if (part === 'fold') {
    console.log(`typedef struct FoldRun {
    uint32_t first, last; // both included
    int32_t stride, delta;
} FoldRun;
`);
    mapping('legacy', upper);
    const folded = simple();
    mapping('simple', (c) => folded.get(c));
} else {
    console.log(`// Names, apart by spaces; where the set begins in \`sets\`, and that of Script_Extensions.
typedef struct Property {
    const char *names;
    uint32_t set, extensions;
} Property;
`);
    table('categories', categories, 'gc=');
    table('scripts', scripts, 'sc=', 'scx=');
    table('binaries', binaries, '');
    console.log(`static const unsigned char sets[] = {\n${wrap(bytes.map(String))}};\n`);
}
console.log('#endif');
