// Private names, computed keys of fields and the fields' code live in the class's environment.
class A {
    #x = 1;
    static #y = 2;
    [key()] = () => this.#x;
    #m() { return A.#y; }
}
