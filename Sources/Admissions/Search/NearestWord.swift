/// The word nearest to `text`, or nil when none is near enough to be meant; ties go to the first word.
func nearestWord(to text: String, in words: [String]) -> String? {
  let typed = SearchText(text)
  var best: (word: String, distance: Int)?
  for word in words {
    let distance = typed.distance(to: SearchText(word))
    guard distance <= typed.reach, distance < best?.distance ?? .max else { continue }
    best = (word, distance)
  }
  return best?.word
}
