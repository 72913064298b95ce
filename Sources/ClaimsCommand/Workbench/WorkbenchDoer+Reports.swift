import CasebookSession
import Foundation
import Workbench

extension WorkbenchDoer {
  /// The formats that a report can be written in: those of the house, and PDF, which is made of the page.
  static var formats: [ReportFormat] {
    let known = Exporters.all.map { exporter in
      ReportFormat(
        name: exporter.name, title: exporter.title, ending: exporter.fileExtension,
        previewedAs: exporter.name == "html" ? "markdown" : nil,
        hasTemplates: ReportTemplates.formats.contains(exporter.name), isFolder: exporter.folder != nil,
        holdsLedger: exporter.holdsLedger, leavesOut: exporter.leavesOut)
    }
    let pdf = ReportFormat(
      name: "pdf", title: "Audit report as PDF", ending: "pdf", previewedAs: "markdown", hasTemplates: true)
    let page = known.firstIndex { $0.name == "html" }.map { $0 + 1 } ?? known.count
    return Array(known[..<page]) + [pdf] + Array(known[page...])
  }

  func report(_ order: ReportOrder, _ work: Work) throws -> String {
    let path = (order.path as NSString).expandingTildeInPath
    let isPDF = order.format == "pdf"
    // Before anything is written, so that nothing is done in vain.
    let printer = try isPDF ? PagePrinter.find() : nil
    let (exporter, options) = try plan(order)
    let progress: @Sendable (Int, Int) -> Void = { [mailbox] done, total in
      mailbox.post(.worked(work, .progress(done: done, of: total)))
    }
    func stopIfCancelled() throws { if isCancelled(work) { throw Stopped() } }
    if let folder = exporter.folder, !path.hasSuffix(".tar") {
      let count = try FolderOutput.write(to: path) { sink in
        try session.report(
          folder, options, progress: progress,
          to: { name, bytes in
            try stopIfCancelled()
            try sink(name, bytes)
          })
      }
      return "Wrote \(count) files to the folder \(path)."
    }
    if FileOutput.wouldLose(path) {
      try FileOutput.refuseCasebook(path)
      guard order.replaces else { throw Occupied() }
    }
    func write(_ sink: ([UInt8]) throws -> Void) throws {
      try session.report(exporter.name, options, progress: progress) { bytes in
        try stopIfCancelled()
        try sink(bytes)
      }
    }
    try FileOutput.write(to: path) { sink in
      guard let printer else { return try write(sink) }
      let bytes = try printer.pdf { page in try write(page) }
      try stopIfCancelled()
      try sink(bytes)
    }
    return "Wrote the report to \(path)."
  }

  /// The first lines of a report: so much is enough to see what it will be.
  func preview(_ order: ReportOrder, _ work: Work) -> Answer {
    var preview = ReportPreview()
    do {
      let (exporter, options) = try plan(order)
      if let folder = exporter.folder {
        try session.report(folder, options) { path, bytes in
          preview.add(bytes, of: path)
          if preview.isFull || isCancelled(work) { throw Stopped() }
        }
      } else {
        try session.report(exporter.name, options) { bytes in
          preview.add(bytes)
          if preview.isFull || isCancelled(work) { throw Stopped() }
        }
      }
    } catch is Stopped {
      // Enough was written.
    } catch {
      return .failed("\(error)")
    }
    return .preview(preview.lines)
  }

  private func plan(_ order: ReportOrder) throws -> (Exporter, ReportOrderOptions) {
    let exporter = try Exporters.named(order.format == "pdf" ? "html" : order.format)
    let templates = try order.template.map {
      try TemplateFolder.read(($0 as NSString).expandingTildeInPath, format: exporter.name)
    }
    return (exporter, ReportOrderOptions(scope: order.scope.reported, templates: templates))
  }
}

extension ReportOrder.Scope {
  /// The same, as reports know it.
  fileprivate var reported: ReportScope {
    switch self {
    case .everything: .everything
    case .claim(let id): .claim(id)
    case .article(let id): .article(id)
    case .topic(let topic): .topic(topic)
    }
  }
}
