extension PanelPrior {
  /// Whether its parts are of one size and its numbers in their ranges; a prior that was read from a file is asked
  /// before anything is made of it.
  var isSound: Bool {
    hasSoundFrame && hasSoundFactors && hasSoundEffects && isSound(structural) && own.isSound(featureSizes)
      && isSound(knowledge) && (floor?.isSound(featureSizes) ?? true)
  }

  /// The number of levels of each group that carries features.
  private var featureSizes: [Int] { featureGroups.map { groups[$0].labels.count } }

  private var hasSoundFrame: Bool {
    schemaVersion == PanelPrior.currentSchemaVersion && scale.isSound
      && SoundRange.years.contains(target) && SoundRange.years.contains(firstYear)
      && SoundRange.cycles.contains(cycleCount) && cycleCount > 0 && firstYear + cycleCount == target
      && SoundRange.counts.contains(seriesCount) && SoundRange.counts.contains(sampleCount)
      && arePositive([unit]) && areSound([lowest]) && gain > 0 && gain <= 1 && firstStep.isSound
      && slips.isSound(cycleCount) && featureGroups.allSatisfy(groups.indices.contains)
  }

  private var hasSoundFactors: Bool {
    factors.first == .year && factorVariances.count == factors.count && areSizes(factorVariances)
      && factors.allSatisfy { $0.isSound(groups.map(\.labels.count)) }
  }

  private var hasSoundEffects: Bool {
    past.isSound(factors, cycleCount) && (startingEffects?.isSound(factors, cycleCount) ?? true)
      && areSound([year.drift]) && areSizes([year.variance, groupShocks.factor, groupShocks.variance])
  }

  private func isSound(_ structural: StructuralPrior) -> Bool {
    structural.effects.count == structural.factors.count
      && structural.factors.allSatisfy(factors.indices.contains)
      && zip(structural.factors, structural.effects).allSatisfy {
        $1.count == factors[$0].count && areSound($1)
      }
      && areSoundOrMissing([structural.median, structural.spread])
  }

  private func isSound(_ knowledge: PublishedPrior) -> Bool {
    switch knowledge {
    case .nothing: true
    case .effects(let effects, let variances):
      [effects, variances].allSatisfy { part in
        part.count == factors.count && zip(part, factors).allSatisfy { $0.count == $1.count && areSound($0) }
      } && variances.allSatisfy(areSizes)
    case .lines(let kernel, let noise, let weights, let typicalScale, let spread):
      kernel.isSound(lineCount: noise.count, factorCount: factors.count) && weights.count == noise.count
        && arePositive(noise + [typicalScale]) && areSound(weights) && areSizes([spread])
    }
  }
}

extension FactorMap {
  /// - Parameter labelCounts: the number of labels of each group.
  fileprivate func isSound(_ labelCounts: [Int]) -> Bool {
    guard SoundRange.counts.contains(count), groups.allSatisfy(labelCounts.indices.contains) else {
      return false
    }
    switch groups.count {
    case 0: return count == 1 && pairs.isEmpty
    case 1: return count == labelCounts[groups[0]] && pairs.isEmpty
    case 2:
      let width = labelCounts[groups[1]]
      return self.width == width && pairs.count == count
        && zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 }
        && (pairs.first ?? 0) >= 0 && (pairs.last ?? -1) < labelCounts[groups[0]] * width
    default: return false
    }
  }
}

extension PastEffects {
  fileprivate func isSound(_ maps: [FactorMap], _ cycleCount: Int) -> Bool {
    isKnown.count == cycleCount && factors.count == maps.count
      && zip(factors, maps).allSatisfy {
        $0.cycleCount == cycleCount && $0.effects.count == $1.count * cycleCount
          && $0.variances.count == $0.effects.count && areSound($0.effects) && areSizes($0.variances)
      }
  }
}

extension ShockKernel {
  fileprivate func isSound(lineCount: Int, factorCount: Int) -> Bool {
    factors.count <= factorCount && variances.count == factors.count && !factors.isEmpty
      && factors.allSatisfy { $0.levels.count == lineCount && SoundRange.counts.contains($0.count) }
      && loadings.count == lineCount && areSound(loadings) && areSizes(variances + traitVariances)
      && traits.count == traitVariances.count && traits.count <= LineTraits.count
      && traits.allSatisfy { $0.count == lineCount && areSound($0) }
  }
}
