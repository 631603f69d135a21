#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks every #include of transpiler/ and runtime/ against layers.txt; prints the breaches, exit 1 if there are any.
# Quoted paths start at the repository's root, <yieldc/...> is runtime/include, <tree_sitter/...> is the parser's library.
set -e
find transpiler runtime -name '*.[ch]' -o -name '*.def' 2>/dev/null | LC_ALL=C sort | xargs -r grep -HnE '^ *# *include' | awk '
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
