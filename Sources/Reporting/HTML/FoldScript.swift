/// Opens the fold behind the place that a link leads to, as an index leads to the majors of a dossier: what a reader
/// asked for by name must not stay folded.
enum FoldScript {
  /// The lines of the script; none for a page without such a place.
  static func lines(_ blocks: [Block]) -> [String] {
    zip(blocks, blocks.dropFirst()).contains(where: isFoldedPlace) ? ["<script>", source, "</script>"] : []
  }

  private static func isFoldedPlace(_ place: Block, _ next: Block) -> Bool {
    if case .anchor = place, case .details = next { true } else { false }
  }

  private static let source = """
    (function(){function open(){var a=document.getElementById(decodeURIComponent(location.hash.slice(1))),
    d=a&&a.nextElementSibling;if(d&&d.tagName==="DETAILS"){d.open=true;a.scrollIntoView()}}
    addEventListener("hashchange",open);open()})();
    """
}
