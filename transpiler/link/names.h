// SPDX-License-Identifier: MIT
// What the builtins of a name can do to what is known of a program. The flags stand in the rows of methods.def, globals.def,
// core_globals.def and names.def: a new row has to say.
#ifndef TRANSPILER_LINK_NAMES_H
#define TRANSPILER_LINK_NAMES_H

#include "transpiler/lir/lir.h"

typedef enum LinkFlag {
    LINK_GLOBAL_OBJECT = 1,      // a global that gives the global object
    LINK_ANY_NAME = 1 << 1,      // reads properties by names that it is given, or hands out what stands there
    LINK_SPOILS = 1 << 2,        // leads to prototypes of builtins, makes errors, or throws what it is given
    LINK_HANDS_ERRORS = 1 << 3,  // hands errors to functions of the program
    LINK_CHANGES = 1 << 4,       // changes objects that it is given
    LINK_CHANGES_THIS = 1 << 5,  // changes its receiver
    LINK_DEFINES = 1 << 6,       // makes properties whose names are known at run time only
    LINK_DEFINES_BY_TWO = 1 << 7, // does so when it has a second argument
    LINK_PRINTS = 1 << 8,        // of console: prints its arguments
    LINK_SILENT = 1 << 9,        // of console: prints none of its arguments as it is
    LINK_FILLS = 1 << 10,        // of console: fills in directives of its first argument
    LINK_FILLS_LATER = 1 << 11,  // of console: of a later one
    LINK_REGEXP = 1 << 12,       // makes regular expressions of strings
    LINK_BIGINT = 1 << 13,       // gives BigInts, or takes them
    LINK_THENABLE = 1 << 14,     // makes an object one that promises call
    LINK_CONSTRUCTOR = 1 << 15,  // gives a constructor of the core that may have no name in the program
    LINK_CONSOLE = 1 << 16,      // the object of the methods that print
    LINK_PROMISE = 1 << 17,      // the constructor of promises
    LINK_SYMBOL = 1 << 18,       // the object of the well-known symbols
    LINK_VIEW = 1 << 19,         // has methods that give BigInts
    LINK_ACCESSORS = 1 << 20,    // gives an object a getter or a setter
    LINK_STANDARD = 1 << 21,     // a property that the global object has itself
    LINK_PRIMITIVE = 1 << 22,    // gives a primitive value when the receiver is one
    LINK_PROTOTYPES = 1 << 23,   // leads to prototypes of builtins
    LINK_CALLS_THIS = 1 << 24,   // calls its receiver, hands it on or gives it back
    LINK_CONVERTS = 1 << 25,     // a global that only converts its arguments, or shows them; so do its methods
    LINK_WALKS = 1 << 26,        // hands out the values of enumerable properties without their names
    LINK_ENUMERABLE = 1 << 27    // is an enumerable property
} LinkFlag;

// The flags of every name of the table (no more names may come), by the index of the name; in the arena.
const uint32_t *link_names(const NameTable *names, Arena *arena);

#endif
