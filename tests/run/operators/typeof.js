// typeof of everything, undeclared names included.
console.log(typeof undefined, typeof null, typeof true, typeof 1, typeof 's', typeof Symbol(), typeof {}, typeof [], typeof (() => {}), typeof class {}, typeof undeclared);
// expect: undefined object boolean number string symbol object object function function undefined
