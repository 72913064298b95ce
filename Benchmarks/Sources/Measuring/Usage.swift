import Foundation

/// What this process has had of the processor: what a measurement takes where nobody else is at work.
package enum ProcessorTime {
  package static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

/// The most memory that this process has held, in bytes.
package enum Memory {
  package static var peak: Int {
    #if canImport(Glibc)
      // Linux names the peak «high water mark», in KiB.
      let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) * 1024
    #else
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #endif
  }
}

extension String {
  /// Filled up with blanks, for a table.
  package func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
