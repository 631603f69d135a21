// B.2.1 escape and unescape.
console.log(escape('aZ09@*_+-./ é€\u{1F600}%'), unescape('%u20AC%e9%41%u00zz%4%'), escape(undefined), escape.length, unescape.name);
console.log(unescape(escape('\0ÿĀ\uffff')) === '\0ÿĀ\uffff', unescape('%u0041') === 'A', unescape('%u004') === '%u004');
// expect: aZ09@*_+-./%20%E9%u20AC%uD83D%uDE00%25 €éA%u00zz%4% undefined 1 unescape
// expect: true true true
