#!/bin/sh
# SPDX-License-Identifier: MIT
# symbols.sh FILE...: archives and objects may export names that start with js_ (js__ included) only; an emitted
# program also has main. What the sanitizers look for by name is exempt.
nm -A -g --defined-only "$@" 2>/dev/null | awk '
NF > 2 && $NF !~ /^js_/ && $NF !~ /^(main|__asan_default_options|__ubsan_default_options)$/ && $(NF - 1) ~ /^[A-Z]$/ {
    print $1 " error: exports " $NF
    bad++
}
END { exit bad > 0 }'
