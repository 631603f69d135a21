// A derived constructor: this is bound by super(), checked at each use.
class A extends B {
    constructor(x) {
        const init = () => super(x);
        if (x) init();
        return x;
    }
    m() { return super.m(this); }
    static get [key()]() { return A; }
}
