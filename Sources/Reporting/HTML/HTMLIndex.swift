/// An index as HTML: lists with a search field above that a short script brings in.
///
/// Without the script the field stays hidden and every link is there.
struct HTMLIndex {
  let index: SearchIndex
  let wording: Wording

  init(_ index: SearchIndex, wording: Wording) {
    self.index = index
    self.wording = wording
  }

  var lines: [String] {
    guard !index.groups.isEmpty else { return [] }
    return field + index.groups.flatMap(lines) + ["<script>", Self.script, "</script>"]
  }

  private var field: [String] {
    let count = index.groups.map(\.entries.count).reduce(0, +)
    let label = HTMLEscape.text(wording.searchLabel)
    return [
      "<form id=\"find\" role=\"search\" hidden>", "<label for=\"q\">\(label)</label>",
      "<input id=\"q\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"\(HTMLEscape.attribute(wording.searchExample))\">",
      "<p aria-live=\"polite\"><span id=\"n\">\(count)</span> \(HTMLEscape.text(wording.searchFound))</p>",
      "</form>",
    ]
  }

  private func lines(_ group: SearchIndex.Group) -> [String] {
    ["<section class=\"group\">", "<h2>" + HTMLEscape.text(group.title) + "</h2>", "<ul class=\"index\">"]
      + group.entries.map(item) + ["</ul>", "</section>"]
  }

  private func item(_ entry: SearchIndex.Entry) -> String {
    let words = ([entry.title] + entry.keywords).joined(separator: " ").lowercased()
    let title = HTMLInline.text([.link(Prose(entry.title), to: entry.target)])
    let remark =
      entry.remark.isEmpty ? "" : " <span class=\"remark\">" + HTMLEscape.text(entry.remark) + "</span>"
    return "<li data-words=\"\(HTMLEscape.attribute(words))\">" + title + remark + "</li>"
  }

  /// Shows the links all of whose words begin with, or hold, what was typed; hides headings without links.
  static let script = """
    (function(){var f=document.getElementById("find"),q=document.getElementById("q"),n=document.getElementById("n"),
    all=[].slice.call(document.querySelectorAll("li[data-words]"));
    function find(){var w=q.value.toLowerCase().split(/\\s+/).filter(Boolean),c=0;
    all.forEach(function(li){var t=li.getAttribute("data-words"),ok=w.every(function(x){return t.indexOf(x)>=0});
    li.hidden=!ok;if(ok)c++});
    [].forEach.call(document.querySelectorAll("section.group"),function(s){s.hidden=!s.querySelector("li:not([hidden])")});
    n.textContent=c}
    q.addEventListener("input",find);f.addEventListener("submit",function(e){e.preventDefault();
    var a=document.querySelector("li:not([hidden]) a");if(a)location.href=a.href});
    f.hidden=false;find()})();
    """
}
