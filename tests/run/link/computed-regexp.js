// Methods of strings that make a regular expression of their argument, by names that are known at run time only.
const k = 'search';
console.log('abc'[k]('c'));
// expect: 2
const call = (text, end) => text['match' + end]('b');
console.log(call('abc', '').index, [...call('abcb', 'All')].length);
// expect: 1 2
