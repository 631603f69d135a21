#!/bin/sh
# SPDX-License-Identifier: MIT
# total.sh TALLY: adds up the `N passed, N failed` lines that the parts of a check left there; exit 1 if any failed.
awk '{ passed += $1; failed += $3 } END { print passed + 0 " passed, " failed + 0 " failed"; exit failed > 0 || passed == 0 }' "$1"
