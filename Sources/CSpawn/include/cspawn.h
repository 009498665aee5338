#ifndef CSPAWN_H
#define CSPAWN_H

#include <sys/types.h>

/// Starts a program without input, by the calls of the system alone.
///
/// arguments and environment end with NULL, the program itself is the first argument. folder is where it runs, NULL for
/// the folder of the caller. Where heard is not NULL it gets the end of a pipe from which both streams are read, closed
/// for programs that are started later; else what is printed goes nowhere. Gives 0 and the process's number, or the
/// error number of what failed.
int cutline_spawn(const char *_Nonnull program, char *_Nullable const *_Nonnull arguments,
                  char *_Nullable const *_Nonnull environment, const char *_Nullable folder, pid_t *_Nonnull number,
                  int *_Nullable heard);

#endif
