/// The search.
enum FindScript {
  static let source = #"""
    /* Finds schools, majors and programs by what people type. */
    (function () {
      "use strict";
      var cut = window.cutline, index = window.cutlineIndex;
      if (!index) return;
      var han = /[\u3400-\u9fff]/;
      function table(members) { return Object.assign(Object.create(null), members); }
      var skipped = table({ of: 1, and: 1, the: 1, university: 1, "in": 1, at: 1, "for": 1, points: 1, "分": 1, "考研": 1, "专业": 1 });
      var degrees = table({ "学硕": "academic", "学术学位": "academic", academic: "academic", "专硕": "professional", "专业学位": "professional", professional: "professional" });

      function fold(text) {
        return text.normalize("NFKC").toLowerCase().replace(/['\u2019]/g, "").replace(/[^0-9a-z\u3400-\u9fff]+/g, " ").trim();
      }
      function prepare(entry, exact, names, latin) {
        entry.exact = table();
        exact.concat(names).forEach(function (text) { entry.exact[fold(text)] = 1; entry.exact[fold(text).replace(/ /g, "")] = 1; });
        entry.names = names.map(fold).filter(Boolean);
        entry.parts = table();
        latin.forEach(function (text) {
          fold(text).split(" ").forEach(function (word) { if (word && !han.test(word)) entry.parts[word] = 1; });
        });
        entry.parts = Object.keys(entry.parts);
      }
      index.schools.forEach(function (school) {
        prepare(school, [school.id].concat(school.py), [school.zh].concat(school.names), [school.en].concat(school.names));
        school.full = school.py.length ? school.py[0] : "";
        school.place = table();
        school.city.concat(school.province).forEach(function (text) { if (text) school.place[fold(text)] = 1; });
      });
      index.majors.forEach(function (major) {
        prepare(major, [major.code].concat(major.py), [major.zh].concat(major.words), [major.en].concat(major.words));
        major.full = major.py.length ? major.py[0] : "";
      });

      /** How well a word names an entry: 4 the whole name or a code, 3 its beginning or a whole word, 2 a part, 0 not. */
      function strength(entry, word) {
        if (entry.exact[word]) return 4;
        if (han.test(word)) {
          if (entry.names.some(function (name) { return name.indexOf(word) === 0; })) return word.length > 1 ? 3 : 0;
          return word.length > 1 && entry.names.some(function (name) { return name.indexOf(word) > 0; }) ? 2 : 0;
        }
        if (/^\d/.test(word)) {
          var code = word.length === 6 && /00$/.test(word) ? word.slice(0, 4) : word;
          if (entry.exact[code]) return 4;
          return entry.code && code.length > 1 && fold(entry.code).indexOf(code) === 0 ? 2 : 0;
        }
        if (entry.parts.indexOf(word) >= 0) return 3;
        if (word.length < 3) return 0;
        if (entry.full.indexOf(word) === 0 && word.length > 3) return 3;
        return entry.parts.some(function (part) { return part.indexOf(word) === 0; }) ? 2 : 0;
      }
      function match(word) {
        var found = { word: word, schools: {}, majors: {}, best: 0, bestSchool: 0, bestMajor: 0 };
        index.schools.forEach(function (school, place) {
          var value = Math.max(strength(school, word), school.place[word] ? 2.5 : 0);
          if (!value) return;
          found.schools[place] = value;
          found.bestSchool = Math.max(found.bestSchool, value);
        });
        index.majors.forEach(function (major, place) {
          var value = strength(major, word);
          if (!value) return;
          found.majors[place] = value;
          found.bestMajor = Math.max(found.bestMajor, value);
        });
        found.best = Math.max(found.bestSchool, found.bestMajor);
        return found;
      }
      /** A word that names nothing whole, split where both parts do: the first a school or place, the second a major, or back. */
      function split(word) {
        var whole = match(word), best = [whole], most = whole.best;
        if (whole.best >= 2 || word.length < 3) return best;
        for (var at = word.length - 1; at > 0; at -= 1) {
          var left = match(word.slice(0, at)), right = match(word.slice(at));
          if (!left.best || !right.best) continue;
          var value = Math.max(Math.min(left.bestSchool, right.bestMajor), Math.min(left.bestMajor, right.bestSchool)) +
            (left.best + right.best) / 10;
          if (value > most + 0.5) { most = value; best = [left, right]; }
        }
        return best;
      }
      /** The words of a query: scores, papers and degrees apart, Chinese and Latin apart. */
      cut.parse = function (text) {
        var query = { matches: [], score: null, paper: null, degree: null, text: text };
        fold(text).replace(/([\u3400-\u9fff])(?=[0-9a-z])|([0-9a-z])(?=[\u3400-\u9fff])/g, "$1$2 ").split(" ").forEach(function (word) {
          if (!word || skipped[word]) return;
          if (word === "408") { query.paper = "408"; return; }
          if (/^[1-5]\d\d$/.test(word)) { query.score = Number(word); return; }
          if (degrees[word]) { query.degree = degrees[word]; return; }
          var kept = word;
          Object.keys(degrees).forEach(function (name) {
            if (han.test(name) && kept.length > name.length && kept.slice(-name.length) === name && !match(kept).best) {
              query.degree = degrees[name];
              kept = kept.slice(0, -name.length);
            }
          });
          query.matches = query.matches.concat(split(kept));
        });
        return query;
      };
      function sum(matches, of) {
        var all = 0;
        for (var i = 0; i < matches.length; i += 1) {
          var value = of(matches[i]);
          if (!value) return 0;
          all += value;
        }
        return all;
      }
      function fits(query, school, place) {
        var major = index.majors[place], entry = school.programs[place];
        return (!query.degree || major.degree === query.degree) && (!query.paper || entry.paper === query.paper);
      }
      /** Schools, majors and programs that every word of a query names, the best first. */
      cut.find = function (text) {
        var query = cut.parse(text), matches = query.matches;
        var found = { query: query, schools: [], majors: [], programs: [] };
        if (!matches.length && !query.paper) return found;
        index.schools.forEach(function (school) {
          if (school.programs) return;
          school.programs = {};
          school.majors.forEach(function (item) { school.programs[item[0]] = { paper: item[1], standing: item[2] }; });
        });
        index.schools.forEach(function (school, s) {
          var own = matches.length ? sum(matches, function (match) { return match.schools[s]; }) : 0;
          if (own) found.schools.push({ school: school, value: own + school.majors.length / 1000 });
          if (!matches.some(function (match) { return match.schools[s]; })) return;
          Object.keys(school.programs).forEach(function (m) {
            if (!fits(query, school, m) || !matches.some(function (match) { return match.majors[m]; })) return;
            var value = sum(matches, function (match) { return Math.max(match.schools[s] || 0, match.majors[m] || 0); });
            var isBoth = matches.some(function (match) { return (match.majors[m] || 0) >= (match.schools[s] || 0); });
            if (value && isBoth) found.programs.push({ school: school, major: index.majors[m], value: value - (school.programs[m].standing === "basic" ? 0.4 : 0) });
          });
        });
        index.majors.forEach(function (major, m) {
          var value = matches.length ? sum(matches, function (match) { return match.majors[m]; }) : 1;
          if (query.degree && major.degree !== query.degree || query.paper && !major.papers) value = 0;
          if (value) found.majors.push({ major: major, value: value + (query.paper ? major.papers : major.count) / 1000 });
        });
        [found.schools, found.majors, found.programs].forEach(function (list) {
          list.sort(function (a, b) { return b.value - a.value; });
        });
        return found;
      };
      /* Links and names. */
      cut.whereOf = function (school) {
        return [school.city[cut.lang === "zh" ? 0 : 1] || "", school.region].concat(school.tiers.map(function (tier) {
          return cut.say("tier" + tier);
        })).filter(Boolean).join(" \u00b7 ");
      };
      cut.nameOf = function (entry) { return (cut.lang === "zh" ? entry.zh || entry.en : entry.en || entry.zh) || entry.code || entry.id; };
      cut.majorName = function (major) {
        return major.code + " " + cut.nameOf(major) + " · " + cut.say(major.degree);
      };
      cut.link = function (path, text, hash) {
        return cut.el("a", { href: cut.root + cut.lang + "/" + path + "index.html" + (hash || "") }, text);
      };
      /** The numbers of a major, loaded when they are first asked for. */
      cut.load = function (folder, then) {
        var known = window.cutlineMajors = window.cutlineMajors || {};
        if (known[folder]) { then(known[folder]); return; }
        var script = cut.el("script", { src: cut.root + "data/majors/" + folder + ".js" });
        script.onload = function () { then(known[folder] || null); };
        script.onerror = function () { then(null); };
        document.head.appendChild(script);
      };
    })();
    """#
}
