// The one door to the C libraries: BLAS (CBLAS), LAPACK (LAPACKE) and the thread switch of OpenBLAS.
#include <cblas.h>
#include <lapacke.h>
