// SPDX-License-Identifier: MIT
// --run: transpile, compile, run, in a temporary directory that is removed afterwards.
#include "transpiler/driver/driver.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int fail(const char *what)
{
    fprintf(stderr, "yieldc: %s: %s\n", what, strerror(errno));
    return DRIVER_UNREADABLE;
}

// The exit status of a child as a shell gives it.
static int wait_for(pid_t child)
{
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return fail("waitpid");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static bool write_text(const char *path, const StrBuf *text)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    bool ok = strbuf_write(text, file);
    return fclose(file) == 0 && ok;
}

// Whether some directory of $PATH has the program.
static bool is_found(const char *program)
{
    const char *path = getenv("PATH");
    StrBuf file = {0};
    bool found = false;
    while (path && *path && !found) {
        size_t length = strcspn(path, ":");
        strbuf_clear(&file);
        strbuf_put(&file, path, length);
        strbuf_printf(&file, "/%s", program);
        found = length && access(strbuf_text(&file), X_OK) == 0;
        path += length + (path[length] == ':');
    }
    strbuf_release(&file);
    return found;
}

// The compiler may come with options, so the shell splits it; the paths are passed as arguments.
static int compile(const char *compiler, const char *source, const char *program)
{
    StrBuf command = {0};
    strbuf_printf(&command, "exec %s ", compiler);
    bool found = driver_cflags(compiler, &command);
    strbuf_puts(&command, " -o \"$1\" \"$0\" ");
    found = found && driver_libs(compiler, &command);
    if (!found) {
        fputs("yieldc: headers or library not found\n", stderr);
        strbuf_release(&command);
        return 1;
    }
    pid_t child = fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", strbuf_text(&command), source, program, (char *)NULL);
        _exit(fail("/bin/sh"));
    }
    strbuf_release(&command);
    return child < 0 ? fail("fork") : wait_for(child);
}

static int run(const char *program, char *const *arguments)
{
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        execv(program, arguments);
        _exit(fail(program));
    }
    return child < 0 ? fail("fork") : wait_for(child);
}

static int run_in(const char *directory, const DriverOptions *options, const char *compiler,
                  char *const *arguments)
{
    DriverResult result = {0};
    StrBuf source = {0}, program = {0};
    strbuf_printf(&source, "%s/program.c", directory);
    strbuf_printf(&program, "%s/program", directory);
    int status = (int)driver_compile(options, &result);
    bool ok = status == 0;
    strbuf_write(&result.messages, stderr);
    if (ok && !write_text(strbuf_text(&source), &result.text))
        status = fail(strbuf_text(&source));
    else if (ok)
        status = compile(compiler, strbuf_text(&source), strbuf_text(&program));
    if (ok && status == 0)
        status = run(strbuf_text(&program), arguments);
    unlink(strbuf_text(&source));
    unlink(strbuf_text(&program));
    driver_result_release(&result);
    strbuf_release(&source);
    strbuf_release(&program);
    return status;
}

int driver_run(const DriverOptions *options, const char *compiler, char *const *arguments)
{
    StrBuf directory = {0};
    if (!compiler)
        compiler = is_found("tcc") ? "tcc" : driver_compiler();
    const char *temporary = getenv("TMPDIR");
    strbuf_printf(&directory, "%s/yieldc-XXXXXX", temporary && *temporary ? temporary : "/tmp");
    if (!mkdtemp(directory.data)) {
        strbuf_release(&directory);
        return fail("mkdtemp");
    }
    int status = run_in(directory.data, options, compiler, arguments);
    rmdir(directory.data);
    strbuf_release(&directory);
    return status;
}
