// Which names closures capture, and which uses must be checked.
function outer(a, b) {
    use(c);
    let c = a;
    const d = () => c + this.x;
    for (let i = 0; i < b; i++) keep(() => i);
    for (let j = 0; j < b; j++) keep(j);
    function hoisted() { return d; }
    return hoisted;
}
