/* What checks look at in a page; loaded into it, it gives one object of functions. */
window.look = (function () {
  "use strict";
  var doc = document;
  function all(selector, within) { return [].slice.call((within || doc).querySelectorAll(selector)); }
  function shows(element) { return element.checkVisibility() && element.getClientRects().length > 0; }
  /* Colors: WCAG 2.1, 1.4.3. */
  function light(color) {
    return color.map(function (v) { v /= 255; return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); })
      .reduce(function (sum, v, i) { return sum + v * [0.2126, 0.7152, 0.0722][i]; }, 0);
  }
  function color(text) {
    var found = /rgba?\(([^)]+)\)/.exec(text), parts = found ? found[1].split(",").map(Number) : [];
    return !found || parts.length > 3 && parts[3] === 0 ? null : parts.slice(0, 3);
  }
  function ratio(a, b) {
    var x = light(a), y = light(b);
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }
  function ground(element) {
    for (; element; element = element.parentElement) {
      var own = color(getComputedStyle(element).backgroundColor);
      if (own) return own;
    }
    return [255, 255, 255];
  }
  /* Rows of a table are of one kind: the first forty stand for all. */
  function isSample(element) {
    var row = element.closest("tr");
    return !row || row.sectionRowIndex < 40;
  }
  var words = "h1,h2,h3,p,li,td,th,a,summary,label,figcaption,code,span,button,small,option,output";
  return {
    /** Texts that are hard to read on what is behind them. */
    contrast: function () {
      var low = [];
      all(words).forEach(function (element) {
        if (!element.textContent.trim() || !isSample(element) || !shows(element)) return;
        var ink = color(getComputedStyle(element).color), value = ink ? ratio(ink, ground(element)) : 21;
        if (value < 4.5) low.push(element.tagName + " " + value.toFixed(2) + " " + element.textContent.trim().slice(0, 40));
      });
      all("svg").forEach(function (svg) {
        var box = svg.querySelector("rect"), behind = box && shows(svg) ? color(getComputedStyle(box).fill) : null;
        if (behind) all("text", svg).forEach(function (text) {
          var ink = color(getComputedStyle(text).fill);
          if (ink && ratio(ink, behind) < 4.5) low.push("svg text " + text.textContent.slice(0, 40));
        });
      });
      return low;
    },
    /** How far the page is wider than the window. */
    over: function () { return doc.documentElement.scrollWidth - doc.documentElement.clientWidth; },
    /** Opens every fold. */
    unfold: function () { all("details").forEach(function (fold) { fold.open = true; }); },
    /** Controls that do not take the focus or have no name. */
    controls: function () {
      var bad = [];
      all("a[href],button,input,select,summary").forEach(function (element) {
        if (!isSample(element) || !shows(element)) return;
        element.focus();
        var label = element.id && doc.querySelector('label[for="' + CSS.escape(element.id) + '"]') || element.closest("label");
        if (doc.activeElement !== element) bad.push("no focus: " + element.outerHTML.slice(0, 80));
        if (!(element.getAttribute("aria-label") || element.textContent || (label ? label.textContent : "")).trim())
          bad.push("no name: " + element.outerHTML.slice(0, 80));
      });
      return bad;
    },
    /** The widths and heights of the drawings that show. */
    drawings: function () {
      return all("figure svg").filter(shows).map(function (svg) {
        var box = svg.getBoundingClientRect();
        return [box.width, box.height];
      });
    },
    /** The largest letters of drawings against those of the heading, in pixels as they show. */
    letters: function () {
      var largest = 0;
      all("figure svg").filter(shows).forEach(function (svg) {
        var scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        all("text", svg).forEach(function (text) { largest = Math.max(largest, scale * parseFloat(getComputedStyle(text).fontSize)); });
      });
      return [largest, parseFloat(getComputedStyle(doc.querySelector("h1")).fontSize)];
    },
    /** What fits a table's box, and names squeezed to a character a line. */
    tables: function () {
      return all("table").filter(shows).map(function (table) {
        var box = table.parentElement;
        var squeezed = all("td:first-child", table).slice(0, 40).some(function (cell) {
          var range = doc.createRange(), tops = {};
          range.selectNodeContents(cell);
          [].forEach.call(range.getClientRects(), function (part) { tops[Math.round(part.top)] = 1; });
          var lines = Object.keys(tops).length;
          return lines > 2 && cell.textContent.trim().length < 3 * lines || lines >= 3 && cell.clientWidth < 100 && box.clientWidth < 900 && !cell.closest("tr.card");
        });
        return {
          box: box.className === "scroll" && getComputedStyle(box).overflowX === "auto", over: table.scrollWidth - box.clientWidth,
          edge: Math.round(box.getBoundingClientRect().right), columns: table.rows.length ? table.rows[0].cells.length : 0,
          squeezed: squeezed, text: table.textContent.trim().slice(0, 40)
        };
      });
    },
    /** Links to places that the page does not have. */
    dead: function () {
      return all("a[href^='#']").filter(function (link) {
        return !doc.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
      }).map(function (link) { return link.getAttribute("href"); });
    },
    /** What an index shows for some words; null for a page without one. */
    find: function (text) {
      var field = doc.getElementById("q");
      if (!field) return null;
      field.value = text;
      field.dispatchEvent(new Event("input"));
      return all("li[data-words]").filter(function (item) { return !item.hidden; })
        .map(function (item) { return item.querySelector("a").getAttribute("href"); });
    }
  };
})();
