import Foundation
import Testing

@Suite struct ReportTests {
    private static let night = "2026-11-21"

    @Test func theReportFitsEightyColumnsAndHasNoColourInAFile() throws {
        let tool = try Tool.withExample()
        for language in ["en", "es"] {
            let report = try tool.run("report", "--as-of", Self.night, "--lang", language)
            #expect(report.code == 0)
            #expect(report.errors.isEmpty)
            #expect(report.output.contains("E-009"))
            #expect(!report.output.contains("\u{1B}"))
            #expect(report.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }

    @Test func theSameInputGivesTheSameBytesEverywhere() throws {
        var outputs: Set<String> = []
        for (zone, locale) in [
            ("Asia/Tokyo", "th_TH.UTF-8"), ("America/Lima", "es_PE.UTF-8"), ("Pacific/Kiritimati", "C"),
        ] {
            var tool = try Tool.withExample()
            tool.environment = ["TZ": zone, "LANG": locale, "LC_ALL": locale]
            let texts = try ["text", "csv", "json"].map {
                try tool.run("report", "--as-of", Self.night, "--format", $0).output
            }
            try tool.run("export", "out")
            let files = try tool.folder.names(in: "out").map { "\($0)\n\(try tool.folder.read("out/\($0)"))" }
            outputs.insert((texts + files).joined())
        }
        #expect(outputs.count == 1)
    }

    @Test func csvHasTheColumnsThatUsersRelyOn() throws {
        let report = try Tool.withExample().run("report", "--as-of", Self.night, "--format", "csv")
        let header = report.output.prefix { $0 != "\n" }
        #expect(
            header
                == "as_of,severity,rule,person_id,person_name,kind,principal_id,employer_id,visa_type,record_id,since,until,"
                + "due_on,days,fine_min_pen,fine_max_pen,message,action,sources,silenced_by,silenced_until,silence_reason"
        )
        let ranks = ["critical": 3, "high": 2, "warning": 1, "info": 0]
        let severities = report.output.split(separator: "\n").dropFirst().compactMap { line in
            ranks[String(line.split(separator: ",")[1])]
        }
        #expect(severities.count > 30)
        #expect(severities == severities.sorted(by: >))
    }

    @Test func jsonCarriesFactsAndTrace() throws {
        let report = try Tool.withExample().run("report", "--as-of", Self.night, "--format", "json")
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
        let findings = try #require(root["findings"] as? [[String: Any]])
        let lapsed = try #require(findings.first { $0["rule"] as? String == "renewal.lapsed-unfiled" })
        let facts = try #require(lapsed["facts"] as? [String: Any])
        #expect(facts["days_late"] is Int)
        #expect(facts["fine_max_pen"] is NSNumber)
        let trace = try #require(lapsed["trace"] as? [String: Any])
        let values = try #require(trace["values"] as? [[String: Any]])
        #expect(values.contains { $0["key"] as? String == "uit" && $0["source"] is String })
        #expect(!(trace["arithmetic"] as? [String] ?? []).isEmpty)
        #expect(!(trace["conflicts"] as? [Any] ?? []).isEmpty)
    }

    @Test func aSeverityNarrowsWhatIsShownAndWhatHasChanged() throws {
        let tool = try Tool.withExample()
        try tool.run("nightly", "--as-of", "2026-11-10", "--directory", "nights")
        let severities = ["info", "warning", "high", "critical"]
        func rank(_ value: Any?) -> Int { (value as? String).flatMap(severities.firstIndex) ?? -1 }
        let all = try report(tool, "info")
        #expect(!all.changes.isEmpty)
        for (least, severity) in severities.enumerated() {
            let narrowed = try report(tool, severity)
            let findings = all.findings.filter { rank($0["severity"]) >= least }
            let changes = all.changes.filter { max(rank($0["before"]), rank($0["now"])) >= least }
            #expect(narrowed.findings as NSArray == findings as NSArray)
            #expect(narrowed.changes as NSArray == changes as NSArray)
        }
    }

    /// A pipe or a device stays what it is: nothing is put in its place.
    @Test(arguments: [["report", "--as-of", night, "--format", "csv"], ["recompute"]])
    func aPipeIsWrittenInto(command: [String]) throws {
        let tool = try Tool.withExample()
        try tool.run(command + ["--output", "file.csv"])
        let expected = try Data(contentsOf: tool.folder.url.appending(path: "file.csv"))
        let pipe = tool.folder.url.appending(path: "pipe").path
        #expect(mkfifo(pipe, 0o600) == 0)
        // Open at both ends, so that nobody waits for the other; and read meanwhile, since a pipe holds little.
        let descriptor = open(pipe, O_RDWR | O_NONBLOCK)
        defer { close(descriptor) }
        let process = tool.process(command + ["--output", "pipe"])
        try process.run()
        var written = Data()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let isOver = !process.isRunning
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 { written += buffer.prefix(count) } else if isOver { break } else { usleep(10_000) }
        }
        #expect(process.terminationStatus == 0)
        #expect(written == expected)
        var status = stat()
        #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    /// The findings and the changes of findings that a report of one severity shows.
    private func report(_ tool: Tool, _ severity: String) throws -> (
        findings: [[String: Any]], changes: [[String: Any]]
    ) {
        let output = try tool.run("report", "--as-of", Self.night, "--severity", severity, "--format", "json").output
        let json = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let findings = try #require(json["findings"] as? [[String: Any]])
        let changes = try #require(json["changes"] as? [String: Any])
        return (findings, try #require(changes["findings"] as? [[String: Any]]))
    }

    @Test func filtersNarrowTheReport() throws {
        let tool = try Tool.withExample()
        func lines(_ options: String...) throws -> [String] {
            try tool.run(["report", "--as-of", Self.night, "--format", "csv"] + options).output
                .split(separator: "\n").dropFirst().map(String.init)
        }
        let all = try lines()
        let critical = try lines("--severity", "critical")
        #expect(!critical.isEmpty && critical.count < all.count)
        #expect(critical.allSatisfy { $0.contains(",critical,") })
        let renewals = try lines("--rule", "renewal.*", "--rule", "outage.open")
        #expect(renewals.allSatisfy { $0.contains(",renewal.") || $0.contains(",outage.open,") })
        #expect(renewals.count == all.count { $0.contains(",renewal.") || $0.contains(",outage.open,") })
        #expect(try lines("--employer", "nobody").isEmpty)
        // A dependent has no department of its own and goes with the principal's.
        let department = try lines("--department", "mina")
        #expect(!department.isEmpty && department.count < all.count)
    }

    @Test(arguments: [("critical", Int32(3)), ("info", 3)])
    func failOnGivesCode3(_ severity: String, _ code: Int32) throws {
        let report = try Tool.withExample().run("report", "--as-of", Self.night, "--fail-on", severity)
        #expect(report.code == code)
        #expect(!report.output.isEmpty)
    }

    @Test func failOnLooksAtWhatIsShown() throws {
        let report = try Tool.withExample().run(
            "report", "--as-of", Self.night, "--rule", "filing.pending", "--fail-on", "critical")
        #expect(report.code == 0)
    }

    @Test func outputGoesToAPrivateFile() throws {
        let tool = try Tool.withExample()
        let report = try tool.run("report", "--as-of", Self.night, "--output", "r.txt")
        #expect(report.output.isEmpty)
        let attributes = try FileManager.default.attributesOfItem(atPath: tool.folder.path("r.txt"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let refused = try tool.run("report", "--as-of", Self.night, "--output", "missing/r.txt")
        #expect(refused.code == 1)
        #expect(refused.errors.hasPrefix("Can't write missing/r.txt"))
    }

    /// `script` gives the program a terminal; outside of one there is no colour (see the first test).
    @Test(arguments: [("", true), ("1", false)])
    func colourIsForTerminalsAndHonoursNoColor(_ noColor: String, _ isColoured: Bool) throws {
        let tool = try Tool.withExample()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/script")
        process.arguments = [
            "-qec", "'\(Tool.program.path)' report --as-of \(Self.night)", tool.folder.path("typescript"),
        ]
        process.environment = [
            "PATH": "/usr/bin:/bin", "TERM": "xterm", "NO_COLOR": noColor, "VIGENCIA_DB": tool.folder.path("v.db"),
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let shown = String(decoding: try tool.folder.read("typescript"), as: UTF8.self)
        #expect(shown.contains("E-009"))
        #expect(shown.contains("\u{1B}[1;31m") == isColoured)
    }

    @Test func aFullDiskIsToldAndIsNoSuccess() throws {
        let tool = try Tool.withExample()
        let process = Process()
        process.executableURL = Tool.program
        process.arguments = ["report", "--as-of", Self.night, "--db", tool.folder.path("v.db")]
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
        #expect(told.hasPrefix("Can't write to standard output"))
    }

    /// An empty report must mean that all is well, not that a name was mistyped.
    @Test func aMistypedFilterIsNoAllClear() throws {
        let tool = try Tool.withExample()
        let employer = try tool.run("report", "--employer", "QORY")
        #expect(employer.code == 1)
        #expect(employer.errors.contains("Did you mean QORI?"))
        let site = try tool.run("report", "--site", "Cajamarcca")
        #expect(site.code == 1)
        #expect(site.errors.contains("Did you mean Cajamarca?"))
        let department = try tool.run("report", "--department", "Geologia")
        #expect(department.code == 1)
        #expect(department.errors.contains("Did you mean Geología?"))
        let rule = try tool.run("report", "--rule", "renewl.*")
        #expect(rule.code == 2)
        #expect(rule.errors.contains("No rule fits renewl.*"))
    }
}
