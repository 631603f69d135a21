// 22.2.1.1, B.1.2: the patterns of regular expression literals.
x = /(/; // error: a group is not closed
x = /a)/; // error: a ')' without its '('
x = /[b-a]/; // error: the ends of a range are out of order
x = /a{2,1}/; // error: the numbers of a quantifier are out of order
x = /a**/; // error: nothing to repeat
x = /{1}/; // error: nothing to repeat
x = /{a}]/;
x = /{/u; // error: a bracket without its partner
x = /\1/;
x = /\1/u; // error: a reference to a group that doesn't exist
x = /\-/u; // error: invalid escape in a regular expression
x = /(?<a>.)(?<a>.)/; // error: a second capture group of the same name
x = /(?<a>.)|(?<a>.)\k<a>/;
x = /(?<a>.)\k<b>/; // error: a reference to a named group that doesn't exist
x = /\k<b>/;
x = /(?<1a>.)/; // error: invalid name of a capture group
x = /(?<=a)*/; // error: nothing to repeat
x = /(?=a)*/;
x = /(?=a)*/u; // error: nothing to repeat
x = /[\d-a]/;
x = /[\d-a]/u; // error: a class can't be the end of a range
x = /(?i-i:a)/; // error: a repeated modifier
x = /(?-:a)/; // error: modifiers are missing
x = /\u{110000}/u; // error: invalid escape in a regular expression
x = /\p{}/u; // error: malformed property name
x = /\pL/;
x = /[a&&b]/v;
x = /[a&&b--c]/v; // error: operators of a class can't be mixed
x = /[(]/v; // error: this character needs a backslash in a class with the flag 'v'
x = /[^\q{ab}]/v; // error: a negated class can't contain strings
x = /[[a-z]--\q{b|c}]\p{L}/v;
x = /\p{Foo}/u; // error: a property that Unicode doesn't have
x = /\P{RGI_Emoji}/v; // error: a property of strings can't be used here
