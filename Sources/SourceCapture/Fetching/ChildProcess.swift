import Foundation

/// A program that is run as a child, read as it writes, and ended when its time is over.
struct ChildProcess {
  /// What a descriptor of the child's is read into. Throwing ends the child.
  typealias Sink = (UnsafeRawBufferPointer) throws -> Void

  private static let bufferSize = 1 << 16
  /// How long a look-out for the deadline takes, in milliseconds.
  private static let tick: Int32 = 50

  /// Runs a program and returns its exit status (128 and more: the signal that ended it).
  ///
  /// The child gets no environment but what is named, and no descriptor but `input` as its stdin and those that are read.
  /// - Throws: ``CaptureError/noProgram(_:package:)``, what the deadline and the sinks throw; the child has ended then.
  static func run(
    _ program: String, _ arguments: [String], package: String, input: Int32? = nil,
    environment: [String: String] = [:], until deadline: Deadline, reading sinks: [Int32: Sink]
  ) throws -> Int32 {
    var pipes: [(read: Int32, child: Int32, write: Int32)] = []
    defer { for pipe in pipes where pipe.read >= 0 { close(pipe.read) } }
    for child in sinks.keys.sorted() {
      let ends = try makePipe()
      pipes.append((ends.read, child, ends.write))
    }
    let process: pid_t
    do {
      defer { for pipe in pipes { close(pipe.write) } }
      process = try spawn(program, arguments, package: package, input: input, environment, pipes)
    }
    do {
      try pump(&pipes, sinks, deadline)
      return try wait(for: process, deadline)
    } catch {
      kill(process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 && errno == EINTR {}
      throw error
    }
  }

  private static func makePipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw CaptureError.programFailed("pipe", why: reason()) }
    // Above what the child numbers its own, so that none is put over another on the way into it.
    let moved = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 16) }
    for end in ends { close(end) }
    guard moved.allSatisfy({ $0 >= 0 }) else { throw CaptureError.programFailed("pipe", why: reason()) }
    return (moved[0], moved[1])
  }

  private static func spawn(
    _ program: String, _ arguments: [String], package: String, input: Int32?, _ environment: [String: String],
    _ pipes: [(read: Int32, child: Int32, write: Int32)]
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    for pipe in pipes { posix_spawn_file_actions_adddup2(&actions, pipe.write, pipe.child) }
    for other in [Int32(1), 2] where !pipes.contains(where: { $0.child == other }) {
      posix_spawn_file_actions_addopen(&actions, other, "/dev/null", O_WRONLY, 0)
    }
    // This program lets EPIPE tell it that a reader has gone; the child must end by the signal.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    sigaddset(&defaults, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let inherited = ProcessInfo.processInfo.environment
    var variables = ["PATH": inherited["PATH"] ?? "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    variables.merge(environment) { _, new in new }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, program, &actions, &attributes, &words, &settings)
    guard failure == 0 else {
      if failure == ENOENT { throw CaptureError.noProgram(program, package: package) }
      throw CaptureError.programFailed(program, why: reason(failure))
    }
    return process
  }

  /// Reads all pipes to their ends.
  private static func pump(
    _ pipes: inout [(read: Int32, child: Int32, write: Int32)], _ sinks: [Int32: Sink], _ deadline: Deadline
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bufferSize, alignment: 16)
    defer { buffer.deallocate() }
    var total = 0
    while pipes.contains(where: { $0.read >= 0 }) {
      try deadline.check(bytes: total)
      var waiting = pipes.map { pollfd(fd: $0.read, events: Int16(POLLIN), revents: 0) }
      let ready = poll(&waiting, nfds_t(waiting.count), tick)
      if ready < 0, errno != EINTR { throw CaptureError.programFailed("poll", why: reason()) }
      guard ready > 0 else { continue }
      for (index, state) in waiting.enumerated() where state.fd >= 0 && state.revents != 0 {
        let count = read(state.fd, buffer.baseAddress, buffer.count)
        if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
        guard count > 0 else {
          close(state.fd)
          pipes[index].read = -1
          continue
        }
        if pipes[index].child == 1 { total += count }
        try sinks[pipes[index].child]?(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }

  private static func wait(for process: pid_t, _ deadline: Deadline) throws -> Int32 {
    var status: Int32 = 0
    while true {
      let answer = waitpid(process, &status, WNOHANG)
      if answer == process { return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F }
      if answer < 0, errno != EINTR { throw CaptureError.programFailed("waitpid", why: reason()) }
      try deadline.check(bytes: 0)
      usleep(2_000)
    }
  }

  /// The system's words for an error.
  static func reason(_ number: Int32 = errno) -> String { String(cString: strerror(number)).lowercased() }
}
