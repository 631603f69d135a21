// No timer fires before its delay is over by Date.now() and performance.now(), wherever within a millisecond it was set.
// node-differs: its timers count from the millisecond that has begun, so they fire up to 0.99 ms early.
let early = 0, count = 0;

function check(delay, set) {
    const wall = Date.now(), exact = performance.now();
    set(() => {
        count++;
        if (Date.now() - wall < delay || performance.now() - exact < delay) early++;
    }, delay);
}

// Set all along some milliseconds, one every 50 microseconds.
const begin = performance.now();
for (let n = 0; n < 100; n++) {
    while (performance.now() - begin < n * 0.05);
    check(1 + n % 7, setTimeout);
}

// From a timer, of an interval and with refresh.
setTimeout(() => check(3, setTimeout), 2);
check(4, (f, delay) => { const i = setInterval(() => { clearInterval(i); f(); }, delay); });
check(5, (f, delay) => setTimeout(f, delay).refresh());

let last = performance.now(), rounds = 0;
const interval = setInterval(() => {
    const now = performance.now();
    if (now - last < 2) early++;
    last = now;
    if (++rounds === 10) clearInterval(interval);
}, 2);

process.on('exit', () => console.log(early, count, rounds));
// expect: 0 103 10
