import Testing

/// Reads CSV as RFC 4180 has it, and takes our guard away.
enum CSVReading {
  /// The rows of a table by the names of its columns.
  static func table(_ name: String, in files: [String: [UInt8]]) throws -> [[String: String]] {
    let all = rows(try #require(files["\(name).csv"]))
    let columns = all.first ?? []
    return all.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
  }

  static func rows(_ bytes: [UInt8]) -> [[String]] {
    var (rows, row, cell, isQuoted): ([[String]], [String], [UInt8], Bool) = ([], [], [], false)
    var index = 0
    func plain(_ cell: [UInt8]) -> String {
      String(decoding: cell.first == UInt8(ascii: "'") ? cell.dropFirst() : cell[...], as: UTF8.self)
    }
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        if byte == UInt8(ascii: "\""), index + 1 < bytes.count, bytes[index + 1] == byte {
          cell.append(byte)
          index += 1
        } else if byte == UInt8(ascii: "\"") {
          isQuoted = false
        } else {
          cell.append(byte)
        }
      } else if byte == UInt8(ascii: "\""), cell.isEmpty {
        isQuoted = true
      } else if byte == UInt8(ascii: ",") {
        row.append(plain(cell))
        cell = []
      } else if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        rows.append(row + [plain(cell)])
        (row, cell) = ([], [])
        index += 1
      } else {
        cell.append(byte)
      }
      index += 1
    }
    return rows
  }
}
