// 21.4.3.2 Date.parse: a text in the format of 21.4.1.32 with an illegal value is NaN; no lenient reading takes it up.
const parse = (...texts) => console.log(texts.map((t) => Date.parse(t)).join(' '));

parse('2019-10-16T24:00:00Z', '2019-10-16T24:00:00.000+01:00', '2019-10-16T00:00:00Z');
// expect: 1571270400000 1571266800000 1571184000000
parse('2019-10-16T24:00:01Z', '2019-10-16T24:01Z', '2019-10-16T24:00:00.001Z', '2019-10-16T25:00Z');
// expect: NaN NaN NaN NaN
parse('2019-10-16T12:60Z', '2019-10-16T12:00:60Z', '2019-10-32T12:00Z', '2019-13-01T12:00Z', '2019-00-01T12:00Z');
// expect: NaN NaN NaN NaN NaN

// The offset: 00 to 23 hours, 00 to 59 minutes, two digits each.
parse('2019-10-16T12:00:00+23:59', '2019-10-16T12:00:00-23:59');
// expect: 1571140860000 1571313540000
parse('2019-10-16T12:00:00+24:00', '2019-10-16T12:00:00-24:00', '2019-10-16T12:00:00+23:60', '2019-10-16T12:00:00+99:00');
// expect: NaN NaN NaN NaN
parse('2019-10-16T12:00:00+1:00', '2019-10-16T12:00:00+01:0', '2019-10-16T12:00:00+24', '2019-10-16T12:00:00+2400');
// expect: NaN NaN NaN NaN

// What isn't the whole format is no other form either.
parse('2019-10-16T', '2019-10-16T12Z', '2019-10-16T1:00Z', '2019-10-16T12:00:00.Z', '2019-10-16T12:00Z foo', '2019-1-1T12:00Z');
// expect: NaN NaN NaN NaN NaN NaN

// The other forms: 24 only at the end of a day, minutes of an offset below 60, AM and PM from 0 to 12.
parse('Wed Oct 16 2019 24:00:00 GMT', 'Wed Oct 16 2019 24:00:01 GMT', 'Oct 16 2019 24:30 GMT', '2019-10-16 24:00:00.5');
// expect: 1571270400000 NaN NaN NaN
parse('Oct 16 2019 12:00 GMT+123456', 'Oct 16 2019 12:00 GMT+0130', 'Oct 16 2019 0:00 AM GMT', 'Oct 16 2019 13:00 PM GMT');
// expect: NaN 1571221800000 1571184000000 NaN
