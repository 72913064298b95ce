import AuditLedger
import CasebookStore
import ClaimModel
import Foundation
import TestSupport
import Testing

/// What was acknowledged is never lost, whenever the process or the disk stops.
@Suite(.serialized) struct CrashTests {
  @Test func aKillAtAnyMomentLosesNothingThatWasAcknowledged() throws {
    let folder = try StoreFolder()
    try folder.store().close()
    var generator = SeededGenerator(seed: 7)
    var acknowledged = 1

    for round in 0..<Depth.of(200) {
      let process = Process()
      let output = Pipe()
      process.executableURL = Depth.products.appendingPathComponent("CrashWriter")
      process.arguments = ["write", folder.path]
      process.standardOutput = output
      try process.run()
      // Every fourth is killed while it starts, the others while they write, however slow the machine is.
      let first = round.isMultiple(of: 4) ? Data() : output.fileHandleForReading.availableData
      usleep(UInt32.random(in: 1...120_000, using: &generator))
      kill(process.processIdentifier, SIGKILL)
      let lines = String(decoding: first + output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      acknowledged = lines.split(separator: "\n").compactMap { Int($0) }.max() ?? acknowledged

      let store = try CasebookStore.open(at: folder.path)
      let verification = try store.verify(.everything)
      #expect(verification.problems == [])
      #expect(verification.head.size >= acknowledged)
      try store.close()
    }
    #expect(acknowledged > 1)
  }

  @Test func aLogCutAnywhereKeepsEveryEditThatWasSynced() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    let log = URL(fileURLWithPath: folder.path + "-wal")
    // (size of the log when the edit was acknowledged, entries in the ledger)
    var synced: [(bytes: Int, entries: Int)] = []
    for number in 1...12 {
      let receipt = try store.perform(looseClaim("Claim \(number)."), at: StoreFolder.moment(number))
      synced.append((try Data(contentsOf: log).count, receipt.head.size))
    }
    let file = try Data(contentsOf: URL(fileURLWithPath: folder.path))
    let whole = try Data(contentsOf: log)
    let frame = 24 + 4096
    let frames = (whole.count - 32) / frame
    #expect(frames > 50)

    for cut in stride(from: 0, through: frames, by: Depth.isFull ? 1 : 10) {
      for extra in [0, frame / 2] {
        let bytes = min(whole.count, 32 + cut * frame + extra)
        let copy = folder.path("cut-\(cut)-\(extra).casebook")
        try file.write(to: URL(fileURLWithPath: copy))
        try whole.prefix(bytes).write(to: URL(fileURLWithPath: copy + "-wal"))
        let expected = synced.last { $0.bytes <= bytes }?.entries

        // Before the first synced edit the file may hold no table yet: then it is no casebook, and says so.
        guard let expected else {
          if let early = try? CasebookStore.open(at: copy) {
            let problems = try early.verify(.everything).problems
            #expect(problems == [])
          }
          continue
        }
        let cutStore = try CasebookStore.open(at: copy)
        let verification = try cutStore.verify(.everything)
        #expect(verification.problems == [])
        #expect(verification.head.size >= expected)
        try cutStore.close()
      }
    }
  }
}
