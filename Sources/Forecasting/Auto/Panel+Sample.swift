extension Panel {
  /// A deterministic sample of about `size` series, or the panel itself when it has no more.
  ///
  /// Which series are in it depends on their keys only, so that neither order nor other series change it.
  func sampled(_ size: Int) -> Panel {
    guard seriesCount > size else { return self }
    let share = Double(size) / Double(seriesCount)
    let limit = UInt64(share * Double(UInt64.max))
    return selecting((0..<seriesCount).filter { keys.sampleHash(of: $0) <= limit })
  }

  /// The listed series only.
  public func selecting(_ series: [Int]) -> Panel {
    var keys = KeyTable(columnCount: self.keys.columnCount)
    var offsets = [0]
    var keptYears: [Int32] = []
    var keptValues: [Double] = []
    for index in series {
      for column in 0..<keys.columnCount { keys.appendField(self.keys.field(column, of: index).span) }
      keptYears.append(contentsOf: years[observations(of: index)])
      keptValues.append(contentsOf: values[observations(of: index)])
      offsets.append(keptValues.count)
    }
    return Panel(
      scale: scale, keys: keys, groups: groups.map { $0.selecting(series) }, offsets: offsets,
      years: keptYears, values: keptValues)
  }
}

extension KeyTable {
  /// A number spread evenly over all 64 bits that depends on the key alone (FNV-1a, RFC 9923, folded once by
  /// the mixer of SplitMix64, since FNV's own high bits vary too little over short keys).
  fileprivate func sampleHash(of key: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for column in 0..<columnCount {
      for byte in field(column, of: key) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
