// SPDX-License-Identifier: MIT
// The ids by which separately compiled modules know each other (-c, --main): paths from the root.
#ifndef TRANSPILER_DRIVER_IDS_H
#define TRANSPILER_DRIVER_IDS_H

#include "transpiler/driver/compilation.h"

// The id of an input; NULL after an error.
const char *ids_of_input(Compilation *c, const DriverInput *input);

// Makes `links` of a file with this id: the ids of what it requests, of what its import() and require() of literals name. NULL
// stands for what has none.
void ids_of_requests(Compilation *c, ProgramFile *file, const char *id);

#endif
