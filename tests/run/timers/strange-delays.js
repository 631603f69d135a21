// NaN, negative and huge delays count as 1.
setTimeout(() => console.log('nan'), NaN);
setTimeout(() => console.log('negative'), -5);
setTimeout(() => console.log('string'), '1');
// expect: nan
// expect: negative
// expect: string
