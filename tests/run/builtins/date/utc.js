// Date in UTC: parts, setters, text, clipping, printing.
const d = new Date(Date.UTC(2020, 1, 29, 12, 34, 56, 789));
console.log(d, d.getTime(), d.toUTCString(), d.toISOString(), JSON.stringify({ d }), d.getUTCDay(), d.getUTCFullYear(), d.getUTCHours());
d.setUTCMonth(12); console.log(d); d.setUTCDate(0); console.log(d); d.setUTCHours(25, 61, 61, 1001); console.log(d); d.setUTCFullYear(-5); console.log(d, d.toUTCString());
d.setTime(NaN); console.log(d, String(d), d.getTime(), d.toJSON()); d.setUTCMonth(1); console.log(d); d.setUTCFullYear(2000); console.log(d);
console.log(Date.UTC(2020), Date.UTC(99, 11, 31), Date.UTC(275760, 8, 13), Date.UTC(275760, 8, 13, 0, 0, 0, 1), new Date(8.64e15), new Date(-8.64e15), new Date(8.64e15 + 1), new Date(undefined), new Date(null), new Date('x'), new Date(true));
class Later extends Date { } console.log(new Later(0), Object.prototype.toString.call(new Date(0)), [new Date(5)], typeof Date(), Date.length, Object.assign(new Date(0), { extra: 1 }));
try { new Date(NaN).toISOString(); } catch (e) { console.log(e.name, e.message); }
try { Date.prototype.getTime.call({}); } catch (e) { console.log(e.name); }
console.log(new Date(5)[Symbol.toPrimitive]('number'), new Date(7) - new Date(2), Math.abs(Date.now() - new Date()) < 1000);
// expect: 2020-02-29T12:34:56.789Z 1582979696789 Sat, 29 Feb 2020 12:34:56 GMT 2020-02-29T12:34:56.789Z {"d":"2020-02-29T12:34:56.789Z"} 6 2020 12
// expect: 2021-01-29T12:34:56.789Z
// expect: 2020-12-31T12:34:56.789Z
// expect: 2021-01-01T02:02:02.001Z
// expect: -000005-01-01T02:02:02.001Z Sun, 01 Jan -0005 02:02:02 GMT
// expect: Invalid Date Invalid Date NaN null
// expect: Invalid Date
// expect: 2000-01-01T00:00:00.000Z
// expect: 1577836800000 946598400000 8640000000000000 NaN +275760-09-13T00:00:00.000Z -271821-04-20T00:00:00.000Z Invalid Date Invalid Date 1970-01-01T00:00:00.000Z Invalid Date 1970-01-01T00:00:00.001Z
// expect: Later 1970-01-01T00:00:00.000Z [object Date] [ 1970-01-01T00:00:00.005Z ] string 7 1970-01-01T00:00:00.000Z { extra: 1 }
// expect: RangeError Invalid time value
// expect: TypeError
// expect: 5 5 true
