// CommonJS without "exports".
// package: ms@2.1.3
import ms from 'ms';
console.log(ms('2 days'), ms(60000));
// expect: 172800000 1m
