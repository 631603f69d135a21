#!/bin/sh
# SPDX-License-Identifier: MIT
# Lists what is larger than the house wants: files above 2,000 lines and functions above 80 that are not a flat switch
# fail; files above 800 are named. A function opens with { and closes with } in column 0 (.clang-format).
find transpiler runtime tests/runner tests/unit tests/fuzz -name '*.[ch]' 2>/dev/null | LC_ALL=C sort | xargs -r awk '
function close_file() {
    if (lines > 2000) { print file ": error: " lines " lines"; bad++ }
    else if (lines > 800) print file ": note: " lines " lines"
}
FNR == 1 { close_file(); file = FILENAME; open = 0 }
{ lines = FNR }
/^[A-Za-z].*\(/ { name = $0; sub(/\(.*/, "", name); sub(/.*[ *]/, "", name) }
/^{/ { open = FNR; cases = 0 }
open && /^ +(case |CASE|default:)/ { cases++ }
/^}/ && open {
    size = FNR - open - 1
    if (size > 80 && cases < size / 8) { print file ":" open ": error: " name " has " size " lines"; bad++ }
    open = 0
}
END { close_file(); exit bad > 0 }'
