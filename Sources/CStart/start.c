#include "start.h"

#ifdef __linux__
#include <malloc.h>
#endif

/* OpenBLAS makes threads while it is loaded, before any line of the program runs, and ends the program where the
 * system refuses one. The threads of cutline are its own: it keeps OpenBLAS to one before the first product
 * (OpenBLAS.useOneThread), and its pool is never used. This stands in the place of the function that makes it, by the
 * rules by which a program's symbols come before those of its libraries (System V ABI, chapter 5); it is weak, so
 * that a program that is linked whole keeps the library's own. */
extern int blas_cpu_number;

__attribute__((weak)) int blas_thread_init(void) {
  /* Without a pool nobody answers: whoever forgets to ask for one thread gets it. */
  blas_cpu_number = 1;
  return 0;
}

#ifdef __GLIBC__
/* Forecasts take and leave many short arrays. By default the system library gives the end of its heap back as soon as
 * 128 KB of it are free, and asks for it again at the next array: of a question over a whole package that was half the
 * time. Up to 64 MB stay with the program; arrays of 4 MB and more go back by themselves (mallopt(3)). */
__attribute__((constructor)) static void keep_freed_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
}
#endif

void cutline_start_is_linked(void) {}
