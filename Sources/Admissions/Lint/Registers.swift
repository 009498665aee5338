import DelimitedText

extension LintRule {
  /// A code, a name or an alias leads to one school.
  static let namesLeadToOneSchool = LintRule("names lead to one school") { dataset in
    var owners: [SearchText: String] = [:]
    return dataset.schools.flatMap { school -> [DataProblem] in
      let names =
        [("school_id", school.id), ("name_zh", school.nameZH), ("name_en", school.nameEN)]
        + school.aliases.map { ("aliases", $0) }
      return names.compactMap { column, name in
        let text = SearchText(name)
        guard !text.isEmpty else { return nil }
        let owner = owners[text, default: school.id]
        owners[text] = owner
        guard owner != school.id else { return nil }
        return dataset.problem(
          .schools, school.origin, column, .register(.sharedName(name, schoolID: owner)))
      }
    }
  }

  /// A name or alias leads to one college of a school.
  static let namesLeadToOneCollege = LintRule("names lead to one college") { dataset in
    var owners: [CollegeOwner: String] = [:]
    let named = dataset.colleges.map { ($0, [("college", $0.name)]) }
    let other = dataset.colleges.map { ($0, $0.aliases.map { ("aliases", $0) }) }
    return (named + other).flatMap { college, names -> [DataProblem] in
      names.compactMap { column, name in
        let key = CollegeOwner(schoolID: college.schoolID, name: SearchText(name))
        let owner = owners[key, default: college.name]
        owners[key] = owner
        guard owner != college.name else { return nil }
        return dataset.problem(
          .colleges, college.origin, column, .register(.sharedCollegeName(name, college: owner)))
      }
    }
  }

  /// Every source is cited by a row.
  static let sourcesUsed = LintRule("sources used") { dataset in
    let used = Set(
      TableName.allCases.filter { $0 != .sources }.flatMap { name -> [String] in
        guard let table = dataset.files[name] else { return [] }
        return table.rows.indices.map { table.text($0, "source_id") }
      })
    return dataset.sources.filter { !used.contains($0.id) }.compactMap {
      dataset.problem(.sources, $0.origin, "source_id", .register(.unusedSource($0.id)), .warning)
    }
  }
}

/// A name of a college at a school.
private struct CollegeOwner: Hashable {
  let schoolID: String
  let name: SearchText
}
