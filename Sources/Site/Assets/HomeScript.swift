/// The front page.
enum HomeScript {
  static let source = #"""
    /* The front page: search, and every program of a major ranked for a score. */
    (function () {
      "use strict";
      var cut = window.cutline, index = window.cutlineIndex, doc = document;
      if (!index || !cut.find) return;
      var field = doc.getElementById("q"), results = doc.getElementById("results"), rank = doc.getElementById("rank");
      var chooser = doc.getElementById("major"), score = doc.getElementById("my-score"), list = doc.getElementById("list");
      var filters = [].slice.call(rank.querySelectorAll("select[data-filter]"));
      doc.getElementById("find-form").hidden = false;
      rank.hidden = false;

      /* Search. */
      function items(title, entries, most, item) {
        if (!entries.length) return [];
        var shown = entries.slice(0, most).map(function (entry) { return cut.el("li", {}, item(entry)); });
        if (entries.length > most) shown.push(cut.el("li", { "class": "soft" }, cut.say("more", { count: entries.length - most })));
        return [cut.el("h3", {}, title), cut.el("ul", { "class": "found" }, shown)];
      }
      function search() {
        var text = field.value.trim();
        results.textContent = "";
        results.removeAttribute("data-count");
        if (!text) return;
        var found = cut.find(text), query = found.query, all = [];
        var hash = query.score === null ? "" : "#score=" + query.score;
        if (found.majors.length && (query.score !== null || query.paper) && !found.programs.length) {
          found.majors.slice(0, 3).forEach(function (entry) {
            var button = cut.el("button", { type: "button", "class": "wide-button" },
              cut.say(query.score === null ? "rankAll" : "rankScore", { major: cut.majorName(entry.major), score: query.score }));
            button.addEventListener("click", function () {
              chooser.value = entry.major.folder;
              if (query.score !== null) score.value = query.score;
              filters.forEach(function (filter) { if (filter.getAttribute("data-filter") === "paper" && query.paper) filter.value = query.paper; });
              ranked(true);
            });
            all.push(button);
          });
        }
        all = all.concat(items(cut.say("programs"), found.programs, 20, function (entry) {
          return cut.link(entry.school.path + entry.major.folder + "/", cut.nameOf(entry.school) + " · " + cut.majorName(entry.major), hash);
        }));
        var schools = items(cut.say("schools"), found.schools, 20, function (entry) {
          return entry.school.path ? cut.link(entry.school.path, entry.school.zh + (cut.lang === "en" ? " " + entry.school.en : ""))
            : [cut.nameOf(entry.school), " ", cut.el("span", { "class": "soft" }, cut.say("noData"))];
        });
        var majors = items(cut.say("majors"), found.majors, 12, function (entry) {
          return [cut.link("majors/" + entry.major.folder + "/", cut.majorName(entry.major)), " ",
            cut.el("span", { "class": "soft" }, query.paper ? cut.say("with408", { count: entry.major.papers }) : cut.say("offered", { count: entry.major.count }))];
        });
        var first = found.schools.length && (!found.majors.length || found.schools[0].value >= found.majors[0].value);
        all = all.concat(first ? schools.concat(majors) : majors.concat(schools));
        var count = found.programs.length + found.schools.length + found.majors.length;
        results.setAttribute("data-count", count);
        if (!count) all = [cut.el("p", {}, cut.say("nothing", { text: text })), cut.el("p", { "class": "soft" }, cut.say("tryThis"))];
        all.forEach(function (element) { results.appendChild(element); });
        doc.getElementById("found").textContent = count ? cut.say("found", { count: count }) : "";
      }
      field.addEventListener("input", search);
      doc.getElementById("find-form").addEventListener("submit", function (event) {
        event.preventDefault();
        var first = results.querySelector("a, button");
        if (first) first.click();
      });

      /* Ranking. */
      index.majors.slice().sort(function (a, b) { return b.count - a.count; }).forEach(function (major) {
        chooser.appendChild(cut.el("option", { value: major.folder }, cut.majorName(major) + " (" + major.count + ")"));
      });
      var schoolsByID = {};
      index.schools.forEach(function (school) { schoolsByID[school.id] = school; });
      var provinces = {};
      index.schools.forEach(function (school) {
        var name = cut.lang === "zh" ? school.province[0] : school.province[1];
        if (name && school.majors.length) provinces[name] = 1;
      });
      filters.forEach(function (filter) {
        if (filter.getAttribute("data-filter") !== "province") return;
        Object.keys(provinces).sort(function (a, b) { return a.localeCompare(b, cut.lang); }).forEach(function (name) {
          filter.appendChild(cut.el("option", { value: name }, name));
        });
      });
      function passes(program, school) {
        return filters.every(function (filter) {
          var wanted = filter.value;
          if (!wanted) return true;
          switch (filter.getAttribute("data-filter")) {
            case "province": return school.province.indexOf(wanted) >= 0;
            case "region": return school.region === wanted;
            case "tier": return school.tiers.indexOf(wanted) >= 0;
            case "paper": return wanted === "408" ? program.paper === "408" : program.paper !== "" && program.paper !== "408";
            case "mode": return program.mode === wanted;
            default: return true;
          }
        });
      }
      function cells(program, school, major, points) {
        var hash = points === null ? "" : "#score=" + points;
        var name = cut.link(school.path + major.folder + "/", cut.nameOf(school), hash);
        var under = program.college ? [name, cut.el("small", {}, program.college)] : [name];
        var isLine = program.standing !== "basic";
        var all = [
          cut.el("td", {}, under),
          cut.el("td", { "class": "r chance" }, !isLine || points === null ? "" : cut.percentText(program.chance)),
          cut.el("td", { "class": "r" }, isLine ? (program.standing === "estimated" ? "~" : "") + program.median : cut.say("leastShort", { line: program.basic })),
          cut.el("td", { "class": "r" }, isLine ? program.low + "\u2013" + program.high : ""),
          cut.el("td", { "class": "r" }, program.last + " (" + program.lastCycle + ")"),
          cut.el("td", {}, program.grade),
          cut.el("td", {}, cut.whereOf(school)),
          cut.el("td", {}, program.paper)
        ];
        all.forEach(function (cell, place) { if (place) cell.setAttribute("data-label", cut.say("head_" + heads[place])); });
        all[6].setAttribute("data-wide", "");
        return all;
      }
      var groups = ["reach", "match", "safe", "unknown"];
      var heads = ["school", "chance", "expected", "range", "last", "evidence", "where", "paper"];
      function table(name, programs, major, points) {
        var titles = heads.map(function (key, place) {
          return cut.el("th", { scope: "col", "class": place > 0 && place < 5 ? "r" : "" }, cut.say("head_" + key));
        });
        var body = cut.el("tbody", {}, programs.map(function (program) {
          return cut.el("tr", { "data-school": program.school, "data-percent": program.standing === "basic" ? "" : cut.percent(program.chance) },
            cells(program, schoolsByID[program.school], major, points));
        }));
        var whole = cut.el("table", { "class": "cards" }, [cut.el("thead", {}, cut.el("tr", {}, titles)), body]);
        return [cut.el("h3", { "class": "level-" + name }, cut.say("group_" + name, { count: programs.length })),
          cut.el("div", { "class": "scroll", role: "region", tabindex: "0", "aria-label": cut.say("group_" + name, { count: programs.length }) }, whole)];
      }
      function render(data, folder) {
        var points = cut.number(score.value), major = index.majors.filter(function (item) { return item.folder === folder; })[0];
        list.textContent = "";
        if (!data || !major) { list.appendChild(cut.el("p", {}, cut.say("notLoaded"))); return; }
        var wrong = points !== null && points > data.full;
        score.setAttribute("aria-invalid", wrong ? "true" : "false");
        if (wrong) { list.appendChild(cut.el("p", {}, cut.say("tooMany", { full: data.full }))); return; }
        var kept = data.programs.filter(function (program) { return schoolsByID[program.school] && passes(program, schoolsByID[program.school]); });
        var by = { match: [], reach: [], safe: [], unknown: [], all: [] };
        kept.forEach(function (program) {
          program.line = program.line || cut.line(program.total, data.unit);
          program.chance = points === null ? 0 : cut.share(program.line, points);
          var group = program.standing === "basic" ? "unknown" : points === null ? "all" : cut.level(program.chance, program.standing === "estimated");
          by[group].push(program);
        });
        (points === null ? ["all", "unknown"] : groups).forEach(function (group) {
          if (!by[group].length) return;
          by[group].sort(function (a, b) { return b.chance - a.chance || b.median - a.median; });
          table(group, by[group], major, points).forEach(function (element) { list.appendChild(element); });
        });
        if (!kept.length) list.appendChild(cut.el("p", {}, cut.say("filteredOut")));
        cut.tables(list);
        doc.getElementById("listed").textContent = cut.say("listed", { count: kept.length, all: data.programs.length });
      }
      function keep() {
        var state = { q: field.value.trim(), major: chooser.value, score: score.value.trim() };
        filters.forEach(function (filter) { state[filter.getAttribute("data-filter")] = filter.value; });
        cut.keep(state);
      }
      function ranked(isAsked) {
        var folder = chooser.value;
        keep();
        if (!folder) { list.textContent = ""; doc.getElementById("listed").textContent = ""; return; }
        cut.load(folder, function (data) {
          render(data, folder);
          if (isAsked === true) rank.scrollIntoView();
        });
      }
      [chooser, score].concat(filters).forEach(function (input) { input.addEventListener("input", ranked); });
      field.addEventListener("change", keep);
      rank.addEventListener("submit", function (event) { event.preventDefault(); ranked(); });

      /* What the address asks for. */
      function restore() {
        var state = cut.state(), asked = /[?&]q=([^&#]*)/.exec(location.search);
        var text = state.q || "";
        if (!text && asked) try { text = decodeURIComponent(asked[1].replace(/\+/g, " ")); } catch (error) { text = ""; }
        field.value = text;
        if (state.major) chooser.value = state.major;
        if (cut.number(state.score) !== null) score.value = cut.number(state.score);
        filters.forEach(function (filter) { filter.value = state[filter.getAttribute("data-filter")] || ""; });
        search();
        if (chooser.value) ranked();
      }
      restore();
    })();
    """#
}
