// Names that are not used, constants that are assigned, names before their declaration.
// options: -Wall -Werror
import { a } from './suggest.d/names.mjs'; // error: unused import 'a' [-Werror=unused-variable]
const unused = 1, c = 2; // error: unused constant 'unused' [-Werror=unused-variable]
c = 3; // error: 'c' is constant: this assignment throws a TypeError [-Werror=const-assign]
({ c } = { c: 1 }); // error: 'c' is constant: this assignment throws a TypeError [-Werror=const-assign]
function never() {} // error: unused function 'never' [-Werror=unused-variable]
class Odd {} // error: unused class 'Odd' [-Werror=unused-variable]
let _kept, used;
for (const each of [1]) used = 1;
const { left, ...rest } = { left: 1 };
console.log(rest, used);
export function early() {
  early(y); // error: 'y' is used before it is initialized: a ReferenceError [-Werror=tdz]
  const y = y + 1; // error: 'y' is used before it is initialized: a ReferenceError [-Werror=tdz]
  return () => z;
  let z; // error: nothing leads to this statement [-Werror=unreachable-code]
}
