// SPDX-License-Identifier: MIT
// The command line, read: what to compile, and what goes where.
#ifndef TRANSPILER_DRIVER_COMMAND_H
#define TRANSPILER_DRIVER_COMMAND_H

#include "transpiler/driver/driver.h"

#define DRIVER_VERSION "0.1.0"

typedef enum CommandMode {
    COMMAND_COMPILE,
    COMMAND_RUN,
    COMMAND_TOLD // --help and its kin: it is done
} CommandMode;

typedef struct Command {
    CommandMode mode;
    DriverStatus status;
    DriverOptions options;
    DriverInput *inputs;        // owned, as are the arrays below; as many as there are arguments
    const char **mapped;
    const char **linked;
    size_t linked_count;
    const char **included;      // --include, NULL-terminated
    size_t included_count;
    char **conditions;          // --conditions, NULL-terminated; NULL: none
    size_t condition_count;
    const char *output;         // -o; NULL: by the input's name
    const char *header;         // -H; NULL: by the output's name
    bool depend;                // -M, -MM, -MD, -MMD: a rule for make
    const char *depend_file;    // -MF
    bool depend_phony;          // -MP
    StrBuf targets;             // -MT, -MQ
    bool tells_cflags, tells_libs;
    const char *compiler;       // of --run; NULL: the fastest
    char *const *run_arguments; // of --run: the program's, its file first
} Command;

// What --emit is given, by DriverEmit.
extern const char *const command_emits[];

// Reads the command line. Errors are on stderr, and in `status`.
Command command_read(int argc, char **argv);
void command_release(Command *command);

#endif
