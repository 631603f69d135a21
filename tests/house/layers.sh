#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks every #include of transpiler/ and runtime/, and every import of runtime/lib, against layers.txt; prints the breaches, exit 1 if there are any.
# Quoted paths start at the repository's root, <yieldc/...> is runtime/include, <tree_sitter/...> is the parser's library.
set -e
# Imports of the library, with paths from the root: runtime/lib/node/x.js:1:#include "runtime/lib/internal/y.js"
imports() {
    find runtime/lib -name '*.js' | LC_ALL=C sort | xargs -r grep -HnE "^(import|export|\}).* from '" |
        sed -E "s,^([^:]*/)([^/:]*:[0-9]+):.* from '([^']*)'.*,\1\2:#include \"\1\3\"," |
        sed -E ":up; s,[^/\"]+/\.\./,,; t up; s,/\./,/,g" | grep -v '/yieldc:io"'
}
# They form no circle: what a module of the library imports is there before it runs, and is read without a check.
imports | sed -E 's,^([^:]*):.*"(.*)"$,\1 \2,' | tsort > /dev/null
{
    find transpiler runtime -name '*.[ch]' -o -name '*.def' 2>/dev/null | LC_ALL=C sort | xargs -r grep -HnE '^ *# *include'
    imports
} | awk '
function folder_of(path,   best, f) {
    best = ""
    for (f in may)
        if (index(path, f "/") == 1 && length(f) > length(best)) best = f
    return best
}
BEGIN {
    while ((getline row < "tests/house/layers.txt") > 0) {
        if (row ~ /^#/ || row !~ /:/) continue
        split(row, half, ":")
        may[half[1]] = half[2] " " half[1] " "
    }
}
{
    split($0, at, ":")
    from = folder_of(at[1])
    if (match($0, /"[^"]*"/)) to = substr($0, RSTART + 1, RLENGTH - 2)
    else if (match($0, /<yieldc\/[^>]*>/)) to = "runtime/include/" substr($0, RSTART + 1, RLENGTH - 2)
    else if (match($0, /<tree_sitter\/[^>]*>/)) to = substr($0, RSTART + 1, RLENGTH - 2)
    else next
    why = ""
    if (from == "") why = "stands in no folder of layers.txt"
    else if (to !~ /\//) why = "give the path from the root"
    else {
        why = "may not include " to
        n = split(may[from], ok, " ")
        for (i = 1; i <= n; i++)
            if (index(to, ok[i] "/") == 1) why = ""
    }
    if (why != "") { print at[1] ":" at[2] ": error: " from " " why; bad++ }
}
END { exit bad > 0 }'
