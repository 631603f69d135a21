// break, continue and return through finally and iterator closes.
function f(list) {
    outer: for (const a of list) {
        try {
            for (const b of a) {
                if (b) continue outer;
                if (a) break;
                return b;
            }
        } finally {
            done();
        }
    }
}
