// Regular expressions across suspensions.
async function* words(lines) {
    const word = /\w+/g;
    for await (const line of lines)
        for (let m; (m = word.exec(line)); )
            yield m[0] + ':' + (await m.index);
}
(async () => {
    for await (const w of words(['one two', 'three'])) console.log(w);
    const parts = await Promise.all('a,b'.split(/,/).map(async x => x.replace(/./, c => c.toUpperCase())));
    console.log(parts.join());
})();
// expect: one:0
// expect: two:4
// expect: three:0
// expect: A,B
