/// The interval for a probability after `successes` in `trials` independent trials.
///
/// Wilson 1927, doi:10.1080/01621459.1927.10502953: stays inside [0, 1] and keeps its level for few trials. Without
/// trials it is [0, 1].
public func wilsonInterval(successes: Int, trials: Int, level: Double = 0.95) -> Interval {
  precondition(successes >= 0 && successes <= trials, "successes from 0 to the trials")
  guard trials > 0 else { return Interval(level: level, lower: 0, upper: 1) }
  let z = standardNormalQuantile((1 + level) / 2)
  let n = Double(trials)
  let share = Double(successes) / n
  let shrink = 1 + z * z / n
  let center = (share + z * z / (2 * n)) / shrink
  let half = z / shrink * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
  return Interval(
    level: level,
    lower: successes == 0 ? 0 : max(0, center - half),
    upper: successes == trials ? 1 : min(1, center + half))
}
