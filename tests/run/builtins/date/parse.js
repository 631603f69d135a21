// Date.parse: the standard's format, and the usual English ones with a zone.
for (const s of ['2020-01-01T25:00Z', '2020-01-01T24:00Z', 'garbage', '2020', '+002020-01-01', 'Thu, 01 Jan 1970 00:00:00 GMT', '2020-01-01T00:00:00.1234567Z', '2020-01-01T10:00+05:30', 'Tue Mar 01 2022 01:02:03 EST', 'Sun Nov 22 2026 15:14:37 GMT+0100 (CET)', '22 Nov 2026 10:00 GMT+2', '2020 foo', '', '2020-01', 'Sat, 29 Feb 2020 12:34:56 GMT', '2020-13-01', 'Jan 32 2020', 'Mon, 25 Dec 1995 13:30:00 +0430', 'Jan 1 2000 12:30 AM UTC'])
  console.log(s, Date.parse(s));
console.log(Date.parse('2020-06-15T10:00') === new Date(2020, 5, 15, 10).getTime(), Date.parse(String(new Date(2020, 0, 2))) === new Date(2020, 0, 2).getTime());
// expect: 2020-01-01T25:00Z NaN
// expect: 2020-01-01T24:00Z 1577923200000
// expect: garbage NaN
// expect: 2020 1577836800000
// expect: +002020-01-01 1577836800000
// expect: Thu, 01 Jan 1970 00:00:00 GMT 0
// expect: 2020-01-01T00:00:00.1234567Z 1577836800123
// expect: 2020-01-01T10:00+05:30 1577853000000
// expect: Tue Mar 01 2022 01:02:03 EST 1646114523000
// expect: Sun Nov 22 2026 15:14:37 GMT+0100 (CET) 1795356877000
// expect: 22 Nov 2026 10:00 GMT+2 1795334400000
// expect: 2020 foo NaN
// expect:  NaN
// expect: 2020-01 1577836800000
// expect: Sat, 29 Feb 2020 12:34:56 GMT 1582979696000
// expect: 2020-13-01 NaN
// expect: Jan 32 2020 NaN
// expect: Mon, 25 Dec 1995 13:30:00 +0430 819882000000
// expect: Jan 1 2000 12:30 AM UTC 946686600000
// expect: true true
