// 22.2.2.7.1 BackreferenceMatcher compares characters: code points with u and v, so half a pair is no match.
const lead = '\uD834', trail = '\uDC00', pair = lead + trail;
const at = (re, s) => { const m = re.exec(s); return m && m.index; };

console.log(at(/foo(.+)bar\1/u, `foo${lead}bar${pair}`), at(/foo(.+)bar\1/v, `foo${lead}bar${pair}`));
// expect: null null
console.log(at(/foo(.+)bar\1/, `foo${lead}bar${pair}`), at(/foo(.+)bar\1/u, `foo${lead}bar${lead}`));
// expect: 0 0
console.log(at(/foo(.+)bar\1/u, `foo${pair}bar${pair}`), at(/foo(.+)bar\1/iu, `foo${lead}bar${pair}`));
// expect: 0 null
console.log(at(/foo(a.)bar\1/u, `fooa${lead}bara${pair}`), at(/foo(a.)bar\1$/u, `fooa${lead}bara${lead}`));
// expect: null 0

// In a lookbehind the reference goes backwards: the trail surrogate must not be the end of a pair.
console.log(at(/(?<=\1x(.))$/u, `${pair}x${trail}`), at(/(?<=\1x(.))$/, `${pair}x${trail}`));
// expect: null 4
console.log(at(/(?<=\1x(.))$/u, `a${trail}x${trail}`), at(/(?<=\1x(.))$/u, `${pair}x${pair}`));
// expect: 4 5
console.log(at(/(?<=\1x(.))$/iu, `${pair}x${trail}`));
// expect: null

// A named reference and one of two names' groups alike; an empty capture matches anywhere.
console.log(at(/(?<a>.)-\k<a>/u, `${lead}-${pair}`), at(/(?<a>.)-\k<a>!/u, `${lead}-${lead}!`));
// expect: null 0
console.log(at(/()\1./u, pair), /(.)\1*/u.exec(pair + pair)[0].length, /(.)\1*/u.exec(lead + lead + pair)[0].length);
// expect: 0 4 2
