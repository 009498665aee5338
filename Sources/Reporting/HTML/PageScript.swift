/// What the pages of reports and of the site share: light and dark, tables, drawings, folds. Pages are whole without it.
package enum PageScript {
  /// Sets the theme that the reader has chosen before the page shows, so that it does not flash.
  package static let theme =
    #"(function(){try{var t=localStorage.getItem("cutline-theme");if(t==="dark"||t==="light")document.documentElement.setAttribute("data-theme",t)}catch(e){}})()"#

  /// A script without the spaces that lines begin with and without lines of comment.
  package static func compact(_ script: String) -> String {
    script.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { !$0.isEmpty && !$0.hasPrefix("/*") }.joined(separator: "\n") + "\n"
  }

  /// The script for the end of a page that stands alone, with its words.
  static func lines(_ wording: Wording) -> [String] {
    let words = wording.pageWords.map { "\"\($0.key)\":\"\($0.text)\"" }.joined(separator: ",")
    return ["<script>", "window.cutlineWords={\(words)};", own + "</script>"]
  }

  private static let own = compact(source)

  /// The script itself, as it is written.
  package static let source = #"""
    /* Shared by every page: theme, tables, drawings, folds. Pages are whole without it. */
    (function () {
      "use strict";
      var doc = document, words = window.cutlineWords || {};
      var cut = (window.cutline = {});

      /** A text with {names} filled in; what is filled in is text, never markup. */
      cut.say = function (key, values) {
        return (words[key] || key).replace(/\{(\w+)\}/g, function (all, name) {
          return values && values[name] !== undefined ? values[name] : all;
        });
      };
      /** An element with attributes and children; strings become text. */
      cut.el = function (tag, attributes, children) {
        var element = doc.createElement(tag);
        Object.keys(attributes || {}).forEach(function (name) { element.setAttribute(name, attributes[name]); });
        [].concat(children === undefined ? [] : children).forEach(function (child) {
          element.appendChild(typeof child === "object" ? child : doc.createTextNode(String(child)));
        });
        return element;
      };
      cut.root = doc.body.getAttribute("data-root") || "";
      cut.lang = doc.body.getAttribute("data-lang") || "en";
      /** The state in the address: names and values, read with care, written without a step in the history. */
      cut.state = function () {
        var state = {};
        location.hash.slice(1).split("&").forEach(function (pair) {
          var parts = pair.split("=");
          if (parts.length !== 2) return;
          try { state[parts[0]] = decodeURIComponent(parts[1].replace(/\+/g, " ")); } catch (error) { /* not a state */ }
        });
        return state;
      };
      cut.keep = function (state) {
        var text = Object.keys(state).filter(function (name) { return state[name] !== "" && state[name] !== null; })
          .map(function (name) { return name + "=" + encodeURIComponent(state[name]); }).join("&");
        try { history.replaceState(null, "", text ? "#" + text : location.pathname + location.search); }
        catch (error) { location.hash = text; }
      };
      /** A number in a text, or null. */
      cut.number = function (text) {
        var found = /^\s*(\d+(?:\.\d+)?)\s*$/.exec(String(text === undefined || text === null ? "" : text).normalize("NFKC"));
        return found ? Number(found[1]) : null;
      };

      /* Light and dark. */
      var theme = doc.getElementById("theme");
      function isDark() {
        var set = doc.documentElement.getAttribute("data-theme");
        return set ? set === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      }
      function nameTheme() { theme.textContent = cut.say(isDark() ? "light" : "dark"); }
      if (theme) {
        theme.hidden = false;
        nameTheme();
        theme.addEventListener("click", function () {
          var next = isDark() ? "light" : "dark";
          doc.documentElement.setAttribute("data-theme", next);
          try { localStorage.setItem("cutline-theme", next); } catch (error) { /* nothing is kept */ }
          nameTheme();
        });
      }

      /* Tables: sorted by a click on a heading, longer ones filtered by a field. */
      function key(cell) {
        var text = cell ? cell.textContent.trim() : "";
        var found = /^[^\d\u2212+-]{0,2}([\u2212+-]?\d[\d,]*(?:\.\d+)?)/.exec(text);
        return { text: text, value: found ? Number(found[1].replace(/,/g, "").replace("\u2212", "-")) : NaN };
      }
      function compare(a, b) {
        if (!a.text || !b.text) return a.text ? -1 : b.text ? 1 : 0;
        if (!isNaN(a.value) && !isNaN(b.value)) return a.value - b.value;
        return a.text.localeCompare(b.text, cut.lang);
      }
      function sort(table, place, button) {
        var head = button.parentElement, body = table.tBodies[0];
        var isNumber = head.className.indexOf("r") >= 0;
        var was = head.getAttribute("aria-sort");
        var down = was ? was === "ascending" : isNumber;
        [].forEach.call(table.tHead.rows[0].cells, function (cell) { cell.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        [].slice.call(body.rows).map(function (row, order) { return { row: row, key: key(row.cells[place]), order: order }; })
          .sort(function (a, b) {
            var empty = !a.key.text || !b.key.text, by = compare(a.key, b.key);
            return (empty ? by : down ? -by : by) || a.order - b.order;
          }).forEach(function (item) { body.appendChild(item.row); });
      }
      function filterField(table, box) {
        var input = cut.el("input", { type: "search", "aria-label": cut.say("filter"), placeholder: cut.say("filter") });
        var shown = cut.el("span", { role: "status" });
        input.addEventListener("input", function () {
          var wanted = input.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean), count = 0;
          [].forEach.call(table.tBodies[0].rows, function (row) {
            var text = row.textContent.toLowerCase();
            row.hidden = !wanted.every(function (word) { return text.indexOf(word) >= 0; });
            if (!row.hidden) count += 1;
          });
          shown.textContent = wanted.length ? cut.say("rows", { count: count }) : "";
        });
        box.parentNode.insertBefore(cut.el("p", { "class": "filter" }, [input, shown]), box);
      }
      cut.tables = function (within) {
        [].forEach.call(within.querySelectorAll("table"), function (table) {
          var box = table.parentElement;
          if (!table.tHead || !table.tBodies[0] || table.tBodies[0].rows.length < 3) return;
          [].forEach.call(table.tHead.rows[0].cells, function (cell, place) {
            if (!cell.textContent.trim() || cell.querySelector("button")) return;
            var button = cut.el("button", { type: "button", "class": "sort", title: cut.say("sort") }, [].slice.call(cell.childNodes));
            cell.appendChild(button);
            button.addEventListener("click", function () { sort(table, place, button); });
          });
          if (table.tBodies[0].rows.length > 14 && box.className === "scroll") filterField(table, box);
        });
      };
      cut.tables(doc);

      /* Drawings as files: what is shown is what is saved. */
      [].forEach.call(doc.querySelectorAll("figure[data-name]"), function (figure) {
        var place = figure.querySelector("details p");
        if (!place) return;
        var button = cut.el("button", { type: "button" }, cut.say("svg"));
        button.addEventListener("click", function () {
          var shown = [].filter.call(figure.querySelectorAll("svg"), function (svg) { return svg.getClientRects().length; })[0];
          if (!shown) return;
          var file = new Blob([new XMLSerializer().serializeToString(shown)], { type: "image/svg+xml" });
          var link = cut.el("a", { href: URL.createObjectURL(file), download: figure.getAttribute("data-name") + ".svg" });
          link.click();
          setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
        });
        place.appendChild(doc.createTextNode(" "));
        place.appendChild(button);
      });

      /* A link into a fold opens it. */
      function unfold() {
        var place = null;
        try { place = doc.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (error) { return; }
        var next = place && place.tagName === "A" ? place.nextElementSibling : null;
        if (next && next.tagName === "DETAILS") next.open = true;
        for (var at = place; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
        if (place) place.scrollIntoView();
      }
      addEventListener("hashchange", unfold);
      if (location.hash.indexOf("=") < 0) unfold();
    })();
    """#
}
