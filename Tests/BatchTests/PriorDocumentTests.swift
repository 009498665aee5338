import Forecasting
import Hashing
import PanelTables
import Testing

@testable import Batch

@Suite struct PriorDocumentTests {
  private let coder = JSONNotes()

  private func document(_ model: String = "drift") throws -> PriorDocument {
    var content = ContentHash()
    content.add([1, 2, 3].span)
    return PriorDocument(
      prior: try Fixture.prior(Fixture.text(), model: model),
      provenance: PriorDocument.Provenance(
        program: "1.0", files: [PriorDocument.Provenance.File(name: "t.csv", content: content)],
        options: ["--key": "program", "--year": "2022"]))
  }

  private func given(
    _ bytes: [UInt8], _ table: [String: String] = ["--key": "program"], aim: BatchRequest.Aim? = nil,
    model: String? = nil
  ) throws(BatchFailure) -> GivenPrior {
    try GivenPrior(
      bytes, name: "p.json", asked: LearnedOptions(table: table, aim: aim), model: model, jobs: 1, coder)
  }

  @Test func itComesBackAsItWas() throws {
    let document = try document()
    let bytes = try document.bytes(coder)
    let back = try PriorDocument(bytes: bytes, name: "p.json", coder)
    #expect(back.provenance == document.provenance)
    #expect(try back.bytes(coder) == bytes)
  }

  @Test func aPriorThatCameBackForecastsTheSame() throws {
    let (text, prior) = (Fixture.text(), try document("panel").prior)
    let bytes = try PriorDocument(prior: prior, provenance: nil).bytes(coder)
    let back = try PriorDocument(bytes: bytes, name: "p.json", coder).prior
    #expect(
      try Fixture.output(Fixture.memory(text, back)) == Fixture.output(Fixture.memory(text, prior)))
  }

  @Test func everyChangedByteIsFound() throws {
    let bytes = try document().bytes(coder)
    for place in stride(from: 0, to: bytes.count, by: 37) {
      var changed = bytes
      changed[place] ^= 1
      #expect(throws: BatchFailure.self) { try PriorDocument(bytes: changed, name: "p.json", coder) }
    }
  }

  @Test func whatIsWrongIsSaid() throws {
    let bytes = try document().bytes(coder)
    #expect(throws: BatchFailure.notAPrior("a.csv")) {
      try PriorDocument(bytes: Array("school,year\n".utf8), name: "a.csv", coder)
    }
    #expect(throws: BatchFailure.notAPrior("empty")) { try PriorDocument(bytes: [], name: "empty", coder) }
    #expect(throws: BatchFailure.damagedPrior("p.json")) {
      try PriorDocument(bytes: Array(bytes.dropLast(9)), name: "p.json", coder)
    }
  }

  @Test func anotherVersionIsSaidToBeOne() throws {
    let text = String(decoding: try document().bytes(coder), as: UTF8.self)
    var other = Array(text.replacing("\"schema_version\":1", with: "\"schema_version\":999999").utf8)
    #expect(other.count > text.utf8.count)
    // With the right hash, as that version would have written it.
    let place = "{\"content_hash\":\"".utf8.count
    other.replaceSubrange(place..<place + 16, with: Array(repeating: UInt8(ascii: "0"), count: 16))
    let hash = ContentHash.hexadecimal(ContentHash.of(other))
    other.replaceSubrange(place..<place + 16, with: Array(hash.utf8))
    #expect(throws: BatchFailure.otherPrior("p.json")) {
      try PriorDocument(bytes: other, name: "p.json", coder)
    }
  }

  @Test func itServesTheOptionsItWasLearnedWith() throws {
    let bytes = try document().bytes(coder)
    let hash = ContentHash.of(bytes)
    #expect(try given(bytes).hash == hash)
    #expect(try given(bytes, aim: .year(2022)).prepared.model == "drift")
    #expect(
      throws: BatchFailure.otherOption(prior: "p.json", name: "--year", learned: "2022", asked: "2023")
    ) { try given(bytes, aim: .year(2023)) }
    #expect(
      throws: BatchFailure.otherOption(prior: "p.json", name: "--horizon", learned: nil, asked: "2")
    ) { try given(bytes, aim: .horizon(2)) }
    #expect(
      throws: BatchFailure.otherOption(prior: "p.json", name: "--upper", learned: nil, asked: "500")
    ) { try given(bytes, ["--key": "program", "--upper": "500"]) }
    #expect(throws: BatchFailure.modelNotHeld(prior: "p.json", model: "ses", held: ["drift"])) {
      try given(bytes, model: "ses")
    }
  }
}
