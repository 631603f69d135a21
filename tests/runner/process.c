// SPDX-License-Identifier: MIT
// Running a command with a time limit. The command gets a process group of its own, so that what it
// started dies with it, and writes to files, so that nothing can block on a full pipe.
#include "runner.h"
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void redirect(int fd, const char *path, int flags)
{
    int opened = open(path, flags, 0666);
    if (opened < 0 || dup2(opened, fd) < 0)
        _exit(127);
    close(opened);
}

static void start(const char *command, const char *out_path, const char *err_path)
{
    setpgid(0, 0);
    redirect(0, "/dev/null", O_RDONLY);
    redirect(1, out_path, O_WRONLY | O_CREAT | O_TRUNC);
    redirect(2, err_path, O_WRONLY | O_CREAT | O_TRUNC);
    // A runaway program must not fill the disk.
    struct rlimit limit = {64 << 20, 64 << 20}, no_core = {0, 0};
    setrlimit(RLIMIT_FSIZE, &limit);
    setrlimit(RLIMIT_CORE, &no_core);
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(127);
}

// Waits for the child; kills its group when the time is over.
static int wait_for(pid_t child, int seconds)
{
    time_t deadline = time(NULL) + seconds + 1;
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    for (;;) {
        int status;
        if (waitpid(child, &status, WNOHANG) == child)
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        time_t left = deadline - time(NULL);
        if (left <= 0) {
            kill(-child, SIGKILL);
            waitpid(child, &status, 0);
            return -1;
        }
        struct timespec pause = {left, 0};
        sigtimedwait(&set, NULL, &pause);
    }
}

int process_run(Item *item, const char *command, Text *out, Text *err)
{
    char out_path[96], err_path[96];
    snprintf(out_path, sizeof out_path, "%s/stdout", item->dir);
    snprintf(err_path, sizeof err_path, "%s/stderr", item->dir);
    pid_t child = fork();
    if (child == 0)
        start(command, out_path, err_path);
    setpgid(child, child);
    int status = wait_for(child, item->options->seconds);
    text_read(out, out_path);
    text_read(err, err_path);
    return status;
}

const char *process_ask(const char *yieldc, const char *option)
{
    char command[4096], *answer = calloc(1, 8192);
    snprintf(command, sizeof command, "%s %s", yieldc, option);
    FILE *pipe = popen(command, "r");
    size_t got = pipe && answer ? fread(answer, 1, 8191, pipe) : 0;
    if (!pipe || pclose(pipe) != 0 || !got) {
        fprintf(stderr, "%s does not answer\n", command);
        exit(2);
    }
    answer[strcspn(answer, "\n")] = 0;
    return answer;
}
