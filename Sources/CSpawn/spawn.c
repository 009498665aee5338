#define _GNU_SOURCE
#include "cspawn.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

/* The end of a pipe into which both streams go, or of nothing; then the folder. */
static int settle(posix_spawn_file_actions_t *actions, const char *folder, int heard) {
  int failed = posix_spawn_file_actions_addopen(actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  for (int stream = STDOUT_FILENO; !failed && stream <= STDERR_FILENO; stream++)
    failed = heard >= 0 ? posix_spawn_file_actions_adddup2(actions, heard, stream)
                        : posix_spawn_file_actions_addopen(actions, stream, "/dev/null", O_WRONLY, 0);
  return failed || !folder ? failed : posix_spawn_file_actions_addchdir_np(actions, folder);
}

int cutline_spawn(const char *program, char *const *arguments, char *const *environment, const char *folder,
                  pid_t *number, int *heard) {
  int ends[2] = {-1, -1};
  if (heard && pipe2(ends, O_CLOEXEC)) return errno;
  posix_spawn_file_actions_t actions;
  int failed = posix_spawn_file_actions_init(&actions);
  if (!failed) {
    failed = settle(&actions, folder, ends[1]);
    if (!failed) failed = posix_spawn(number, program, &actions, NULL, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
  }
  if (!heard) return failed;
  close(ends[1]);
  if (failed) close(ends[0]);
  else *heard = ends[0];
  return failed;
}
