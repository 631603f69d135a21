// Environments: one a scope with captured names, copied per iteration.
function f(n) {
    let late = () => x;
    const fs = [];
    for (let i = 0; i < n; i++) fs.push(() => i + n);
    let x = fs;
    return late;
}
