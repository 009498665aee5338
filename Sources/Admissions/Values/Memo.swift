import Synchronization

/// Values worked out once, when they are first asked for. Making one is a pure function of its key, so it does
/// not matter who asks first; who asks meanwhile waits for it.
///
/// Making a value may ask for others, never for itself.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Place]>([:])

  private final class Place: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// The value of a key; `make` runs only where it is not known yet.
  func callAsFunction<Failure>(
    _ key: Key, or make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let place = known.withLock { places in
      if let place = places[key] { return place }
      let place = Place()
      places[key] = place
      return place
    }
    return try place.value.withLock { (value) throws(Failure) in
      if let value { return value }
      let made = try make()
      value = made
      return made
    }
  }
}
