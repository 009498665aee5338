/* Fails the n-th call of one kind, for a program that it is loaded into (LD_PRELOAD).
 *
 * FAULT names the call: open, read, write, fsync, rename, mmap, thread, close, truncate, chmod, mkdir, unlink, lock, or
 * half for a write that takes half of what it is offered and then no more; FAULT_AT the call that fails, from 1; FAULT_ERRNO its error number (default:
 * that of a full disk); FAULT_MORE=1 lets every later call of the kind fail as well; FAULT_KILL=1 ends the process at
 * that call, as kill -9 does; FAULT_COUNT names a file to which the number of calls is added at the end.
 *
 * Only calls on files that the program writes count as writes: the streams are left alone, so that it can say what
 * is wrong.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;

/* What the program starts is left alone: its failures are not those of the program. */
__attribute__((constructor)) static void alone(void) { unsetenv("LD_PRELOAD"); }

static const char *fault(void) {
  const char *name = getenv("FAULT");
  return name ? name : "";
}

static long number(const char *name, long otherwise) {
  const char *text = getenv(name);
  return text ? atol(text) : otherwise;
}

/* Whether this call of a kind is the one that fails; ends the process where that is asked for. */
static int strikes(const char *kind) {
  if (strcmp(fault(), kind)) return 0;
  long call = atomic_fetch_add(&calls, 1) + 1, at = number("FAULT_AT", 0);
  if (at == 0 || (call != at && !(number("FAULT_MORE", 0) && call > at))) return 0;
  if (number("FAULT_KILL", 0)) raise(SIGKILL);
  errno = (int)number("FAULT_ERRNO", ENOSPC);
  return 1;
}

__attribute__((destructor)) static void count(void) {
  const char *path = getenv("FAULT_COUNT");
  if (!path || !*fault()) return;
  FILE *file = fopen(path, "a");
  if (file) {
    fprintf(file, "%ld\n", atomic_load(&calls));
    fclose(file);
  }
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Files of the system, such as its libraries and tables of encodings, are opened as ever. */
static int is_ours(const char *path) {
  return strncmp(path, "/proc", 5) && strncmp(path, "/sys", 4) && strncmp(path, "/usr", 4) && strncmp(path, "/etc", 4) &&
         strncmp(path, "/lib", 4) && strncmp(path, "/dev", 4) && strncmp(path, "/opt", 4);
}

#define OPEN(name)                                                                       \
  int name(const char *path, int flags, ...) {                                           \
    mode_t mode = 0;                                                                     \
    if (flags & (O_CREAT | O_TMPFILE)) {                                                 \
      va_list list;                                                                      \
      va_start(list, flags);                                                             \
      mode = va_arg(list, mode_t);                                                       \
      va_end(list);                                                                      \
    }                                                                                    \
    if (is_ours(path) && strikes("open")) return -1;                                     \
    return NEXT(name)(path, flags, mode);                                                \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (descriptor > 2) {
    if (strikes("write")) return -1;
    if (!strcmp(fault(), "half") && strikes("half")) {
      if (errno == ENOSPC && count > 1 && atomic_load(&calls) == number("FAULT_AT", 0))
        return NEXT(write)(descriptor, bytes, count / 2);
      errno = ENOSPC;
      return -1;
    }
  }
  return NEXT(write)(descriptor, bytes, count);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  if (descriptor > 2 && strikes("read")) return -1;
  return NEXT(read)(descriptor, bytes, count);
}

int fsync(int descriptor) { return strikes("fsync") ? -1 : NEXT(fsync)(descriptor); }

int rename(const char *from, const char *to) { return strikes("rename") ? -1 : NEXT(rename)(from, to); }

int ftruncate(int descriptor, off_t size) { return strikes("truncate") ? -1 : NEXT(ftruncate)(descriptor, size); }

int fchmod(int descriptor, mode_t mode) { return strikes("chmod") ? -1 : NEXT(fchmod)(descriptor, mode); }

int mkdir(const char *path, mode_t mode) { return is_ours(path) && strikes("mkdir") ? -1 : NEXT(mkdir)(path, mode); }

int unlink(const char *path) { return is_ours(path) && strikes("unlink") ? -1 : NEXT(unlink)(path); }

int flock(int descriptor, int operation) { return strikes("lock") ? -1 : NEXT(flock)(descriptor, operation); }

int close(int descriptor) {
  /* The descriptor is closed whatever is said of it. */
  int struck = descriptor > 2 && strikes("close"), why = errno, done = NEXT(close)(descriptor);
  if (struck) errno = why;
  return struck ? -1 : done;
}

#define MAP(name)                                                                        \
  void *name(void *at, size_t size, int protection, int flags, int descriptor, off_t offset) {  \
    if (descriptor >= 0 && strikes("mmap")) return MAP_FAILED;                           \
    return NEXT(name)(at, size, protection, flags, descriptor, offset);                  \
  }
MAP(mmap)
MAP(mmap64)

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *argument) {
  return strikes("thread") ? EAGAIN : NEXT(pthread_create)(thread, attributes, start, argument);
}
