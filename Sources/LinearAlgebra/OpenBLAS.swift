import COpenBLAS

/// The library beneath the matrix products and factorizations.
public enum OpenBLAS {
  /// Keeps every later BLAS call on the calling thread.
  ///
  /// Callers that spread many small problems over threads of their own want this once at the start: the
  /// library's own threads only slow small problems down. The setting is global to the process.
  public static func useOneThread() {
    openblas_set_num_threads(1)
  }
}
