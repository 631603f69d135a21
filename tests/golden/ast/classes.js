class A extends (B, C) {
    #p = 1;
    static q;
    'r' = this.#p;
    constructor(a) { super(a); super.b = new.target; }
    static async *[Symbol.asyncIterator]() { yield #p in this; }
    get s() { return super[t]; }
    static set s(v) {}
    static { this.u = 1; }
    static
    get
    w() {}
}
x = class { constructor() {} };
