/// Chances from the numbers that pages carry.
enum ChanceScript {
  static let source = #"""
    /* Chances from the numbers that a page carries. A line is a hundred quantiles at 0.5, 1.5, ... 99.5 of 100. */
    (function () {
      "use strict";
      var cut = window.cutline;

      /** The quantiles of a coded line. */
      cut.line = function (text, unit) {
        var parts = text.split(" "), value = Number(parts[0]), line = [value * unit], more = 0;
        for (var i = 0; i < (parts[1] || "").length; i += 1) {
          var step = parseInt(parts[1][i], 36);
          if (step === 35) { more += 35; } else { value += step + more; more = 0; line.push(value * unit); }
        }
        return line;
      };
      /** The share of a line at or below a score. */
      cut.share = function (line, score) {
        var low = 0, high = line.length;
        while (low < high) {
          var middle = (low + high) >> 1;
          if (line[middle] <= score + 1e-9) low = middle + 1; else high = middle;
        }
        return low / line.length;
      };
      /** Whole percent as the program prints it. */
      cut.percent = function (chance) { return Math.floor(chance * 100 + 0.5 + 1e-9); };
      cut.percentText = function (chance, isExact) {
        var value = cut.percent(chance);
        if (!isExact && value === 0) return cut.say("below1");
        if (!isExact && value === 100) return cut.say("above99");
        return value + " %";
      };
      /** Reach, match or safe; what is estimated from a basic line is never safe. */
      cut.level = function (chance, isEstimated) {
        var printed = cut.percent(chance) / 100;
        return printed >= 0.85 ? (isEstimated ? "match" : "safe") : printed >= 0.5 ? "match" : "reach";
      };

      function paper(text) {
        var parts = text.split(" "), shares = [];
        for (var i = 0; i < parts[2].length; i += 2) shares.push(parseInt(parts[2].substr(i, 2), 36) / 1000);
        return { first: Number(parts[0]), step: Number(parts[1]), shares: shares };
      }
      function cleared(line, mark) {
        var place = Math.floor((mark - line.first) / line.step + 1e-9);
        return place < 0 ? 0 : line.shares[Math.min(place, line.shares.length - 1)];
      }

      /** Answers for one program: chance(score, marks, national), with null for what is not given. */
      cut.program = function (data) {
        var unit = data.unit, total = cut.line(data.total, unit);
        var knots = data.national.map(function (knot) {
          return { at: knot.at, line: cut.line(knot.total, unit), states: knot.states };
        });
        var states = data.states.map(function (state) {
          return { weight: state.weight, line: cut.line(state.total, unit), papers: state.lines.map(paper) };
        });
        function papersShare(state, marks) {
          return state.papers.reduce(function (least, line, place) {
            return marks[place] === null ? least : Math.min(least, cleared(line, marks[place]));
          }, 1);
        }
        function mean(weights, values) {
          var sum = 0, whole = 0;
          weights.forEach(function (weight, place) { sum += weight * values[place]; whole += weight; });
          return whole > 0 ? sum / whole : 1;
        }
        function under(knot, score, shares) { return cut.share(knot.line, score) * mean(knot.states, shares); }
        function around(national) {
          var upper = knots.findIndex(function (knot) { return knot.at >= national; });
          if (upper < 0) return [knots.length - 1, knots.length - 1, 0];
          if (upper === 0 || knots[upper].at === national) return [upper, upper, 0];
          return [upper - 1, upper, (national - knots[upper - 1].at) / (knots[upper].at - knots[upper - 1].at)];
        }
        return {
          total: total,
          knots: knots,
          chance: function (score, marks, national) {
            var asked = marks && marks.some(function (mark) { return mark !== null; }) && states.length;
            var shares = states.map(function (state) { return asked ? papersShare(state, marks) : 1; });
            if (national !== null && national !== undefined && knots.length) {
              if (score < national) return 0;
              var place = around(national);
              var low = under(knots[place[0]], score, shares), high = under(knots[place[1]], score, shares);
              return low + place[2] * (high - low);
            }
            if (!asked) return cut.share(total, score);
            return mean(states.map(function (state) { return state.weight; }), states.map(function (state, i) {
              return cut.share(state.line, score) * shares[i];
            }));
          },
          /** The line's quantiles, under the nearest national line where one is given. */
          quantiles: function (national) {
            if (national === null || national === undefined || !knots.length) return total;
            var place = around(national);
            return knots[place[2] < 0.5 ? place[0] : place[1]].line;
          }
        };
      };
    })();
    """#
}
