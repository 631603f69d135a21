// The inner name of a class, this and super in arrows.
class A {
    constructor() { this.made = () => new A(); }
    m() { return () => super.toString(); }
}
class B extends A {
    constructor() { const late = () => super(); late(); }
    static s() { return new.target; }
}
