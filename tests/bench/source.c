// SPDX-License-Identifier: MIT
// source mixed BYTES | functions N | nesting N | length N | suspensions N: JavaScript to time
// yieldc with, the same text each time. `mixed` is what people write, in modules' worth of pieces,
// until there are so many bytes; the others grow in one direction: N small functions; one function
// with loops and blocks N deep; one function of N statements, without or with suspensions.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// One piece: @ stands for its number. No name but those with a number is declared, so that pieces
// go together.
static const char PIECE[] =
    "// Orders and their lines, part @.\n"
    "const LIMIT_@ = 100 + @, NAMES_@ = ['ada', 'grace', 'edsger', \"barbara\"];\n"
    "class Store@ extends Map {\n"
    "  #hits = 0;\n"
    "  static made = 0;\n"
    "  constructor(name, { capacity = LIMIT_@, ...options } = {}) {\n"
    "    super();\n"
    "    this.name = name;\n"
    "    this.capacity = capacity;\n"
    "    this.options = options;\n"
    "    Store@.made++;\n"
    "  }\n"
    "  get hits() { return this.#hits; }\n"
    "  find(key, make = k => ({ key: k, count: 0 })) {\n"
    "    let found = this.get(key);\n"
    "    if (found !== undefined) {\n"
    "      this.#hits++;\n"
    "      return found;\n"
    "    }\n"
    "    if (this.size >= this.capacity) {\n"
    "      const [oldest] = this.keys();\n"
    "      this.delete(oldest);\n"
    "    }\n"
    "    this.set(key, found = make(key));\n"
    "    return found;\n"
    "  }\n"
    "}\n"
    "async function* lines@(source, separator = '\\n') {\n"
    "  let rest = '';\n"
    "  try {\n"
    "    for await (const chunk of source) {\n"
    "      rest += chunk;\n"
    "      let at;\n"
    "      while ((at = rest.indexOf(separator)) >= 0) {\n"
    "        yield rest.slice(0, at);\n"
    "        rest = rest.slice(at + separator.length);\n"
    "      }\n"
    "    }\n"
    "    if (rest) yield rest;\n"
    "  } finally {\n"
    "    if (source.close) await source.close();\n"
    "  }\n"
    "}\n"
    "async function total@(source, store = new Store@('total @')) {\n"
    "  const sums = { lines: 0, words: 0, errors: [] };\n"
    "  for await (const line of lines@(source)) {\n"
    "    sums.lines++;\n"
    "    try {\n"
    "      for (const [i, word] of line.split(' ').entries()) {\n"
    "        if (!word || (i > 10 && word.length < 3)) continue;\n"
    "        const entry = store.find(word.toLowerCase());\n"
    "        entry.count += 1;\n"
    "        sums.words = Math.max(sums.words, entry.count * 2 + i % 7);\n"
    "      }\n"
    "    } catch (error) {\n"
    "      sums.errors.push(`${sums.lines}: ${error.message ?? 'unknown'} in part @`);\n"
    "      if (sums.errors.length > 5) throw error;\n"
    "    }\n"
    "  }\n"
    "  return sums;\n"
    "}\n"
    "function kind@(value) {\n"
    "  switch (typeof value) {\n"
    "    case 'string':\n"
    "      return value === '' ? 'empty' : 'text';\n"
    "    case 'number':\n"
    "      if (value !== value) return 'nothing';\n"
    "      return value < 0 || value > 1e6 ? 'extreme' : (value | 0) === value ? 'whole' : "
    "'part';\n"
    "    case 'object':\n"
    "      return value === null ? 'null' : Array.isArray(value) ? 'list of ' + value.length : "
    "'object';\n"
    "    default:\n"
    "      return 'other';\n"
    "  }\n"
    "}\n"
    "const matrix@ = (n, m = n) => {\n"
    "  const rows = [];\n"
    "  for (let i = 0; i < n; i++) {\n"
    "    const row = [];\n"
    "    for (let j = 0; j < m; j++) row.push(i * j + (i === j ? 1 : 0.5) / (1 + i + j));\n"
    "    rows.push(row);\n"
    "  }\n"
    "  return rows.map((row, i) => row.reduce((sum, x, j) => sum + x * rows[i][j], 0));\n"
    "};\n"
    "NAMES_@.map(name => name[0].toUpperCase() + name.slice(1)).filter(Boolean).forEach((name, i) "
    "=> {\n"
    "  const { length, [0]: first = '?' } = name;\n"
    "  if (length > 4 && first !== 'B') console.log(`${name} has ${length} letters`, kind@(i), "
    "matrix@(i + 1));\n"
    "});\n";

// Writes a piece with its number and returns its size.
static long write_piece(int number)
{
    char digits[16];
    int width = snprintf(digits, sizeof digits, "%d", number);
    long size = 0;
    for (const char *p = PIECE; *p; p++) {
        if (*p == '@') {
            fputs(digits, stdout);
            size += width;
        } else {
            putchar(*p);
            size++;
        }
    }
    return size;
}

static void write_nested(long n)
{
    printf("function nested(list, n) {\n  let sum = 0;\n");
    for (long i = 0; i < n; i++)
        printf(i % 3 == 0   ? "for (let i%ld = 0; i%ld < n; i%ld++) {\n"
               : i % 3 == 1 ? "if (n > %ld) {\n"
                            : "{ const x%ld = sum;\n",
               i, i, i);
    printf("sum += n;\n");
    for (long i = 0; i < n; i++)
        printf("sum++;\n}\n");
    printf("  return sum;\n}\nconsole.log(nested([], 0));\n");
}

int main(int argc, char **argv)
{
    const char *what = argc > 2 ? argv[1] : "";
    long n = argc > 2 ? atol(argv[2]) : 0;
    if (!strcmp(what, "mixed")) {
        long size = 0;
        for (int i = 0; size < n; i++)
            size += write_piece(i);
    } else if (!strcmp(what, "functions")) {
        for (long i = 0; i < n; i++)
            printf("function f%ld(a, b) { return a.x + b[%ld] * f%ld(b, a); }\n", i, i, i / 2);
    } else if (!strcmp(what, "nesting")) {
        write_nested(n);
    } else if (!strcmp(what, "length") || !strcmp(what, "suspensions")) {
        const char *await = *what == 's' ? "await " : "";
        printf("%sfunction long(o, n) {\n  let s = 0, t;\n", *what == 's' ? "async " : "");
        for (long i = 0; i < n; i++)
            printf("  if (s < %ld) t = o.p%ld;\n  s += %so.call(n * %ld, t);\n", i, i % 50, await,
                   i);
        printf("  return s;\n}\nconsole.log(typeof long);\n");
    } else {
        fprintf(stderr,
                "source mixed BYTES | functions N | nesting N | length N | suspensions N\n");
        return 2;
    }
    return 0;
}
