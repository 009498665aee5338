/// Programs side by side.
enum CompareScript {
  static let source = #"""
    /* Up to four programs side by side, named in the address. */
    (function () {
      "use strict";
      var cut = window.cutline, index = window.cutlineIndex, doc = document, most = 4;
      if (!index || !cut.find) return;
      var form = doc.getElementById("compare-form"), field = doc.getElementById("add"), hits = doc.getElementById("hits");
      var score = doc.getElementById("my-score"), place = doc.getElementById("compared"), chosen = [];
      form.hidden = false;

      function resolve(name) {
        var parts = name.split("/");
        var school = index.schools.filter(function (item) { return item.path === "schools/" + parts[0] + "/"; })[0];
        var major = index.majors.findIndex(function (item) { return item.folder === parts[1]; });
        if (!school || major < 0 || !school.majors.some(function (item) { return item[0] === major; })) return null;
        return { name: name, school: school, major: index.majors[major] };
      }
      function keep() { cut.keep({ p: chosen.map(function (item) { return item.name; }).join(","), score: score.value.trim() }); }
      function add(name) {
        var item = resolve(name);
        if (!item || chosen.length >= most || chosen.some(function (other) { return other.name === name; })) return;
        chosen.push(item);
        changed();
      }
      function changed() { keep(); draw(); }
      function bar(program, low, high, points) {
        var line = program.line;
        function at(value) { return (100 * (value - low) / Math.max(high - low, 1)).toFixed(2) + "%"; }
        var box = cut.el("div", { "class": "bar-range", role: "img", "aria-label": cut.say("barLabel", { low: program.low, middle: program.median, high: program.high }) });
        function part(kind, from, to) {
          var element = cut.el("span", { "class": kind });
          element.style.left = at(from);
          if (to !== undefined) element.style.width = (100 * (to - from) / Math.max(high - low, 1)).toFixed(2) + "%";
          box.appendChild(element);
        }
        part("outer", line[2], line[97]);
        part("middle", program.low, program.high);
        part("inner", line[25], line[74]);
        part("center", program.median);
        if (points !== null && points >= low && points <= high) part("mine", points);
        return box;
      }
      function row(title, values) {
        return cut.el("tr", {}, [cut.el("th", { scope: "row" }, title)].concat(values.map(function (value) { return cut.el("td", {}, value); })));
      }
      function draw() {
        var waiting = chosen.length;
        place.textContent = "";
        if (!waiting) { place.appendChild(cut.el("p", { "class": "soft" }, cut.say("compareEmpty"))); return; }
        chosen.forEach(function (item) {
          cut.load(item.major.folder, function (data) {
            item.full = data ? data.full : 500;
            item.program = data ? data.programs.filter(function (program) { return program.school === item.school.id; })[0] : null;
            if (item.program) item.program.line = item.program.line || cut.line(item.program.total, data.unit);
            waiting -= 1;
            if (!waiting) render();
          });
        });
      }
      function render() {
        var shown = chosen.filter(function (item) { return item.program; }), points = cut.number(score.value);
        var lines = shown.filter(function (item) { return item.program.standing !== "basic"; });
        var low = Math.min.apply(null, lines.map(function (item) { return item.program.line[2]; }).concat(points === null ? [] : [points]));
        var high = Math.max.apply(null, lines.map(function (item) { return item.program.line[97]; }).concat(points === null ? [] : [points]));
        function each(of) { return shown.map(of); }
        function ifLine(of) { return each(function (item) { return item.program.standing === "basic" ? cut.say("leastShort", { line: item.program.basic }) : of(item.program, item); }); }
        place.textContent = "";
        var head = cut.el("tr", {}, [cut.el("td", {}, "")].concat(each(function (item) {
          var drop = cut.el("button", { type: "button" }, cut.say("remove"));
          drop.addEventListener("click", function () { chosen = chosen.filter(function (other) { return other !== item; }); changed(); });
          var hash = points === null ? "" : "#score=" + points;
          return cut.el("th", { scope: "col" }, [cut.link(item.school.path + item.major.folder + "/", cut.nameOf(item.school) + " · " + cut.majorName(item.major), hash), cut.el("div", {}, drop)]);
        })));
        var rows = [
          row(cut.say("head_expected"), ifLine(function (program) { return String(program.median); })),
          row(cut.say("head_range"), ifLine(function (program) { return program.low + "\u2013" + program.high; })),
          row(cut.say("picture"), each(function (item) { return item.program.standing === "basic" ? "" : bar(item.program, low, high, points); }))
        ];
        if (points !== null) rows.push(row(cut.say("head_chance"), ifLine(function (program, item) {
          if (points > item.full) return cut.say("tooMany", { full: item.full });
          var chance = cut.share(program.line, points);
          return cut.percentText(chance) + " · " + cut.say(cut.level(chance, program.standing === "estimated")) +
                (program.standing === "estimated" ? cut.say("estimated") : "");
        })));
        rows = rows.concat([
          row(cut.say("head_last"), each(function (item) { return item.program.last + " (" + item.program.lastCycle + ")"; })),
          row(cut.say("head_evidence"), each(function (item) { return item.program.grade; })),
          row(cut.say("college"), each(function (item) { return item.program.college; })),
          row(cut.say("head_where"), each(function (item) { return cut.whereOf(item.school); })),
          row(cut.say("head_paper"), each(function (item) { return item.program.paper; }))
        ]);
        place.appendChild(cut.el("div", { "class": "scroll", role: "region", tabindex: "0", "aria-label": cut.say("compared") },
          cut.el("table", { "class": "side" }, [cut.el("thead", {}, head), cut.el("tbody", {}, rows)])));
      }
      field.addEventListener("input", function () {
        hits.textContent = "";
        if (!field.value.trim()) return;
        var found = cut.find(field.value).programs.slice(0, 8);
        found.forEach(function (entry) {
          var name = entry.school.path.replace(/^schools\//, "") + entry.major.folder;
          var button = cut.el("button", { type: "button" }, cut.nameOf(entry.school) + " · " + cut.majorName(entry.major));
          button.addEventListener("click", function () { add(name); field.value = ""; hits.textContent = ""; field.focus(); });
          hits.appendChild(cut.el("li", {}, button));
        });
        if (!found.length) hits.appendChild(cut.el("li", { "class": "soft" }, cut.say("tryProgram")));
      });
      score.addEventListener("input", changed);
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        var first = hits.querySelector("button");
        if (first) first.click();
      });
      function restore() {
        var state = cut.state();
        chosen = [];
        (state.p || "").split(",").slice(0, most).forEach(function (name) { var item = resolve(name); if (item) chosen.push(item); });
        if (cut.number(state.score) !== null) score.value = cut.number(state.score);
        draw();
      }
      addEventListener("hashchange", restore);
      restore();
    })();
    """#
}
