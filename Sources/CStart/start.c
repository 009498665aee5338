#include "start.h"

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

void cutline_start_is_linked(void) {}
