// repeat, padStart and padEnd write long texts by doubling what is there; each length and width comes out whole.
let wrong = 0;
for (const piece of ['a', 'ab', 'abc', '\u00e9x', '\u0101', 'a\u0101', '\u{1F600}', 'abcdefg'])
    for (let n = 0; n < 70; n++) {
        let text = '';
        for (let i = 0; i < n; i++) text += piece;
        if (piece.repeat(n) !== text) wrong++;
        if ('-'.padEnd(n + 1, piece) !== '-' + text.slice(0, n)) wrong++;
        if ('\u0102-'.padEnd(n + 2, piece) !== '\u0102-' + text.slice(0, n)) wrong++;
        if ('-'.padStart(n + 1, piece) !== text.slice(0, n) + '-') wrong++;
        if (''.padStart(n, piece) !== text.slice(0, n) || ''.padEnd(n, piece) !== text.slice(0, n)) wrong++;
    }
console.log(wrong, JSON.stringify('5'.padStart(3)), JSON.stringify('5'.padEnd(3)), 'x'.padEnd(1, 'y'), ''.padEnd(1));
// expect: 0 "  5" "5  " x  

// Each of these took seconds.
const long = 'x'.repeat(2 ** 27), padded = 'ab'.padEnd(2 ** 27, 'xyz'), started = 'ab'.padStart(2 ** 27);
console.log(long.length, long.lastIndexOf('x'), padded.slice(-4), started.slice(-4), started.length);
// expect: 134217728 134217727 zxyz   ab 134217728
// stress: 100000
