// options: -Werror=dynamic-code
eval('1'); // error: eval of a string throws an EvalError when the program runs [-Werror=dynamic-code]
const later = (0, eval)('2'); // error: eval of a string throws an EvalError when the program runs [-Werror=dynamic-code]
typeof eval;
new Function('a', 'return a'); // error: the Function constructor throws an EvalError when the program runs [-Werror=dynamic-code]
Function('return 1'); // error: the Function constructor throws an EvalError when the program runs [-Werror=dynamic-code]
Function(), new Function, new Function('return this')(), Function('return this;');
later instanceof Function;
import(later); // error: import() of what is no string literal finds only files that are part of the program [-Werror=dynamic-code]
{
  const Function = x => x, eval = Function;
  Function(eval(1));
}
