// Constructors and prototype.
class A { constructor() {} constructor() {} } // error: a class has one constructor at most
class C { static prototype() {} } // error: a static member can't be named 'prototype'
class D { *constructor() {} } // error: a constructor can't be an accessor, async or a generator
class E { async constructor() {} } // error: a constructor can't be an accessor, async or a generator
