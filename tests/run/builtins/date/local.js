// Local time, whatever the zone: setters and the constructor agree with the getters.
const d = new Date(2024, 4, 6, 7, 8, 9, 10);
console.log(d.getFullYear(), d.getMonth(), d.getDate(), d.getDay(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds(), d.getYear());
d.setFullYear(2025, 0, 31); d.setMonth(1); console.log(d.getMonth(), d.getDate());
d.setHours(0, 0, 0, 0); console.log(d.getTime() === new Date(2025, 2, 3).getTime(), d.toDateString(), d.toLocaleDateString(), d.toLocaleTimeString());
console.log(new Date(99, 0).getFullYear(), new Date(2020, 0, 1) < new Date(2020, 0, 2), `${d}`.slice(0, 24), d.getTimezoneOffset() === -(Date.UTC(2025, 2, 3) - d) / -60000);
// expect: 2024 4 6 1 7 8 9 10 124
// expect: 2 3
// expect: true Mon Mar 03 2025 3/3/2025 12:00:00 AM
// expect: 1999 true Mon Mar 03 2025 00:00:00 true
