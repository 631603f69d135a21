// What arguments objects, typed arrays and toString have of Array.prototype is the intrinsic
// function (10.4.4.6, 23.2.3.32, 23.1.3.36), whatever became of the property.
const values = Array.prototype.values, text = Array.prototype.toString;
delete Object.prototype.toString;
console.log(text.call({ join: 1 }), text.call(new Map)); // expect: [object Object] [object Map]
Array.prototype.values = () => [];
Array.prototype.toString = () => 'changed';
console.log(Int8Array.prototype.toString === text); // expect: true
console.log(text.name, text.length, values.name, values.length); // expect: toString 0 values 0
(function () {
  console.log(arguments[Symbol.iterator] === values, [...arguments]); // expect: true [ 1, 2 ]
})(1, 2);
delete Array.prototype.values;
(function () {
  'use strict';
  console.log(arguments[Symbol.iterator] === [][Symbol.iterator], ...arguments); // expect: true 3 4
})(3, 4);
console.log('new ' + [1], 'prototype' in values); // expect: new changed false
