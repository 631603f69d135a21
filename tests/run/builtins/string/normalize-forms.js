// normalize: the four forms, Hangul, reordered marks, excluded composites.
const hex = s => [...s].map(c => c.codePointAt(0).toString(16)).join(' ');
for (const text of ['\u1e9b\u0323', '\uac01', '\u1112\u1161\u11ab', 'q\u0307\u0323', '\u0958', '\u2126', '\ufdfa', 'a\u0315\u0300\u05ae\u0062', '\ud83d\ude00', '\ud800'])
  console.log(['NFC', 'NFD', 'NFKC', 'NFKD'].map(form => hex(text.normalize(form))).join(' | '));
// expect: 1e9b 323 | 17f 323 307 | 1e69 | 73 323 307
// expect: ac01 | 1100 1161 11a8 | ac01 | 1100 1161 11a8
// expect: d55c | 1112 1161 11ab | d55c | 1112 1161 11ab
// expect: 71 323 307 | 71 323 307 | 71 323 307 | 71 323 307
// expect: 915 93c | 915 93c | 915 93c | 915 93c
// expect: 3a9 | 3a9 | 3a9 | 3a9
// expect: fdfa | fdfa | 635 644 649 20 627 644 644 647 20 639 644 64a 647 20 648 633 644 645 | 635 644 649 20 627 644 644 647 20 639 644 64a 647 20 648 633 644 645
// expect: e0 5ae 315 62 | 61 5ae 300 315 62 | e0 5ae 315 62 | 61 5ae 300 315 62
// expect: 1f600 | 1f600 | 1f600 | 1f600
// expect: d800 | d800 | d800 | d800
