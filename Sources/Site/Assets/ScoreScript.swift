/// A score on a program's page.
enum ScoreScript {
  static let source = #"""
    /* My score on a program's page: field, slider, papers and national line; the answer follows at once. */
    (function () {
      "use strict";
      var cut = window.cutline, doc = document;
      var source = doc.getElementById("program-data"), form = doc.getElementById("score-form");
      if (!source || !form) return;
      var data = JSON.parse(source.textContent), program = cut.program(data);
      var field = doc.getElementById("score"), slider = doc.getElementById("score-slider");
      var marks = [].slice.call(form.querySelectorAll("[data-paper]"));
      var known = doc.getElementById("national-known"), national = doc.getElementById("national");
      var answer = doc.getElementById("answer"), dots = doc.getElementById("dots"), sentence = doc.getElementById("sentence");
      form.hidden = false;
      doc.getElementById("answer-box").hidden = false;

      function value(input, most) {
        var number = cut.number(input.value);
        var isWrong = input.value.trim() !== "" && (number === null || number > most);
        input.setAttribute("aria-invalid", isWrong ? "true" : "false");
        return isWrong ? null : number;
      }
      function read() {
        return {
          score: value(field, data.full),
          marks: marks.map(function (input) { return value(input, Number(input.max)); }),
          national: known && known.checked ? Number(national.value) : null
        };
      }
      function showDots(line, score) {
        dots.textContent = "";
        var count = 0;
        for (var i = 0; i < 20; i += 1) {
          var at = line[5 * i + 2], isCleared = score !== null && at <= score;
          if (isCleared) count += 1;
          dots.appendChild(cut.el("span", { "class": isCleared ? "dot in" : "dot", title: String(at) }));
        }
        dots.setAttribute("aria-label", cut.say("dots", { count: count, low: line[2], high: line[97] }));
        doc.getElementById("dots-low").textContent = line[2];
        doc.getElementById("dots-high").textContent = line[97];
        return count;
      }
      function show() {
        var state = read(), line = program.quantiles(state.national);
        if (national) doc.getElementById("national-shown").textContent = national.value;
        var isBasic = data.standing === "basic";
        var count = isBasic ? 0 : showDots(line, state.score);
        answer.className = "";
        if (isBasic) {
          answer.textContent = "";
          sentence.textContent = state.score === null ? cut.say("atLeast", { line: data.basic, cycle: data.basicCycle })
            : cut.say(state.score < data.basic ? "belowBasic" : "aboveBasic",
              { score: state.score, line: data.basic, cycle: data.basicCycle });
          return;
        }
        if (state.score === null) {
          answer.textContent = "";
          sentence.textContent = cut.say("enter", { full: data.full });
          return;
        }
        var chance = program.chance(state.score, state.marks, state.national);
        var level = cut.level(chance, data.standing === "estimated");
        answer.className = "level-" + level;
        answer.setAttribute("data-percent", cut.percent(chance));
        answer.textContent = cut.percentText(chance, chance === 0 && state.national !== null) + " · " + cut.say(level);
        var text = cut.say("sentence", {
          score: state.score, percent: cut.percentText(chance), level: cut.say(level), count: count
        });
        if (data.standing === "estimated") text += cut.say("estimated");
        if (state.marks.some(function (mark) { return mark !== null; })) {
          text += cut.say("papersCounted");
          var sum = state.marks.reduce(function (all, mark) { return mark === null || all === null ? null : all + mark; }, 0);
          if (sum !== null && sum !== state.score) text += cut.say("sumDiffers", { sum: sum });
        }
        if (state.national !== null) text += cut.say("given", { national: state.national });
        sentence.textContent = text;
      }
      function keep() {
        var state = read(), marked = state.marks.some(function (mark) { return mark !== null; });
        cut.keep({
          score: state.score,
          marks: marked ? state.marks.map(function (mark) { return mark === null ? "" : mark; }).join(",") : "",
          national: state.national
        });
        var links = doc.querySelectorAll("a[data-keep-score]");
        [].forEach.call(links, function (link) {
          link.setAttribute("href", link.getAttribute("data-keep-score") + (state.score === null ? "" : "&score=" + state.score));
        });
      }
      function changed() { show(); keep(); }
      function restore() {
        var state = cut.state(), score = cut.number(state.score);
        if (score !== null && score <= data.full) { field.value = score; slider.value = score; }
        (state.marks || "").split(",").forEach(function (mark, place) {
          if (marks[place] && cut.number(mark) !== null) marks[place].value = cut.number(mark);
        });
        if (marks.some(function (input) { return input.value; })) doc.getElementById("papers").open = true;
        if (known && cut.number(state.national) !== null) {
          national.value = cut.number(state.national);
          known.checked = true;
        }
        show();
      }
      field.addEventListener("input", function () {
        if (cut.number(field.value) !== null) slider.value = cut.number(field.value);
        changed();
      });
      slider.addEventListener("input", function () { field.value = slider.value; changed(); });
      marks.forEach(function (input) { input.addEventListener("input", changed); });
      if (known) {
        known.addEventListener("change", changed);
        national.addEventListener("input", function () { known.checked = true; changed(); });
      }
      form.addEventListener("submit", function (event) { event.preventDefault(); });
      addEventListener("hashchange", restore);
      restore();
    })();
    """#
}
