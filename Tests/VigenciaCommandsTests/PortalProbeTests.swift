import CivilCalendar
import Foundation
import Mobility
import MobilityStore
import Testing

@Suite("vigencia portal")
struct PortalProbeTests {
    private static let portal = Result { try FailingPortal() }

    private static func ready() throws -> Tool {
        let tool = try Tool()
        try #require(try tool.run("init").code == 0)
        return tool
    }

    /// What is asked for: path, port, scheme, whether the test's authority is trusted; and what is found.
    struct Look: Sendable {
        var path = "/"
        var port = "http"
        var scheme = "http"
        var host = "127.0.0.1"
        var trusting = false
        let outcome: ProbeOutcome
        var status: Int?
    }

    static let looks: [Look] = [
        Look(path: "/good", outcome: .up, status: 200), Look(path: "/moved", outcome: .up, status: 200),
        // 50 MB: only the beginning is read.
        Look(path: "/large", outcome: .up, status: 200),
        Look(path: "/maintenance", outcome: .maintenance, status: 200),
        Look(path: "/403", outcome: .httpError, status: 403),
        Look(path: "/404", outcome: .httpError, status: 404), Look(path: "/500", outcome: .httpError, status: 500),
        Look(path: "/503", outcome: .httpError, status: 503), Look(path: "/loop", outcome: .httpError, status: 302),
        Look(path: "/to-a-file", outcome: .httpError, status: 302),
        Look(path: "/to-ftp", outcome: .httpError, status: 302),
        Look(path: "/silent", outcome: .timeout), Look(path: "/slow", outcome: .slow, status: 200),
        Look(path: "/dropped", outcome: .interrupted, status: 200), Look(path: "/nothing", outcome: .interrupted),
        Look(port: "closed", outcome: .refused), Look(port: "full", outcome: .timeout),
        // No label of a name has 64 letters, so that no name server has to be asked.
        Look(host: String(repeating: "a", count: 64) + ".invalid", outcome: .unresolved),
        Look(port: "good", scheme: "https", trusting: true, outcome: .up, status: 200),
        Look(port: "good", scheme: "https", host: "localhost", trusting: true, outcome: .up, status: 200),
        Look(port: "good", scheme: "https", outcome: .tlsError),
        Look(port: "unknown", scheme: "https", trusting: true, outcome: .tlsError),
        Look(port: "wrong-host", scheme: "https", trusting: true, outcome: .tlsError),
        Look(port: "http", scheme: "https", outcome: .tlsError),
    ]

    @Test("says what it found, keeps it, and tells up from down by its exit code", arguments: looks)
    func finds(look: Look) throws {
        let portal = try Self.portal.get()
        let tool = try Self.ready()
        let url = try portal.url(look.path, at: look.port, scheme: look.scheme, host: look.host)
        let trust = look.trusting ? ["--ca-file", portal.authority] : []
        let result = try tool.run(
            ["portal", "probe", url, "--timeout", "2", "--connect-timeout", "1", "--actor", "ana"] + trust)
        #expect(result.code == (look.outcome == .up ? 0 : 1))
        #expect(result.output.hasPrefix(look.outcome.rawValue + " "))
        #expect(result.output.contains(url))
        #expect(result.errors.isEmpty, "\(result.errors)")
        let stored = try tool.repository().probes(portal: "agencia-digital", from: Clock.past, before: Clock.future)
        #expect(stored.map(\.outcome) == [look.outcome])
        #expect(stored.map(\.httpStatus) == [look.status])
        #expect(stored.map(\.url) == [url])
        #expect(stored.map(\.actor) == ["ana"])
        let took = try #require(stored.first?.milliseconds)
        #expect(took < 3_000)
        #expect((took >= 900) == [.timeout, .slow].contains(look.outcome))
    }

    @Test("one that is down makes all of them fail")
    func several() throws {
        let portal = try Self.portal.get()
        let tool = try Self.ready()
        let urls = [try portal.url("/good"), try portal.url("/503"), try portal.url("/good")]
        let result = try tool.run(["portal", "probe"] + urls + ["--portal", "sivice"])
        #expect(result.code == 1)
        let stored = try tool.repository().probes(portal: "sivice", from: Clock.past, before: Clock.future)
        #expect(stored.map(\.outcome) == [.up, .httpError, .up])
        #expect(result.output.split(separator: "\n").filter { $0.contains("http://") }.count == 3)
    }

    @Test("asks once")
    func once() throws {
        let portal = try FailingPortal()
        let tool = try Self.ready()
        for path in ["/503", "/maintenance", "/nothing"] { _ = try tool.run("portal", "probe", try portal.url(path)) }
        #expect(try portal.requests() == ["/503": 1, "/maintenance": 1, "/nothing": 1, "/requests": 1])
    }

    @Test("the phrases of a notice are policy")
    func phrases() throws {
        let portal = try Self.portal.get()
        let tool = try Self.ready()
        try tool.folder.write(
            "policy/p.yaml",
            """
            parameters:
              portal.maintenance_phrases:
                values: [{value: BIENVENIDO, source: us, confidence: chosen, checked: 2026-11-21}]
            """)
        let result = try tool.run("portal", "probe", try portal.url("/good"), "--policy", "policy")
        // In whatever case.
        #expect(result.code == 1 && result.output.hasPrefix("maintenance"))
        try tool.folder.write(
            "policy/p.yaml",
            """
            parameters:
              portal.maintenance_phrases:
                values: [{value: no; hay, source: us, confidence: chosen, checked: 2026-11-21}]
            """)
        #expect(
            try tool.run("portal", "probe", try portal.url("/good"), "--policy", "policy").errors.contains(
                "at least four letters"))
    }

    @Test("a fault of this machine is told and not taken for the portal's")
    func ownFault() throws {
        let portal = try Self.portal.get()
        var tool = try Self.ready()
        let url = try portal.url("/", at: "good", scheme: "https")
        let certificates = try tool.run("portal", "probe", url, "--ca-file", "none.pem")
        #expect(certificates.code == 1)
        #expect(certificates.errors.contains("--ca-file"))
        // Without libcurl: the dynamic linker finds something else under its name.
        try tool.folder.write("lib/libcurl.so.4", "no library\n")
        tool.environment = ["LD_LIBRARY_PATH": tool.folder.path("lib")]
        for language in ["en", "es"] {
            let missing = try tool.run("portal", "probe", url, "--lang", language)
            #expect(missing.code == 1)
            #expect(missing.output.isEmpty)
            #expect(missing.errors.contains("apt install libcurl4"))
        }
        #expect(try tool.repository().probes(portal: nil, from: Clock.past, before: Clock.future).isEmpty)
        // Nothing else needs it.
        #expect(try tool.run("report").code == 0)
    }

    @Test(
        "wrong usage gives code 2",
        arguments: [
            ["ftp://127.0.0.1/"], ["file:///etc/passwd"], ["127.0.0.1"], ["https://"],
            ["https://user:secret@portal.example/"],
            ["https://portal.example/a b"], ["https://portal.example/", "--timeout", "0"],
            ["https://portal.example/", "--timeout", "301"], ["https://portal.example/", "--connect-timeout", "0"], [],
        ])
    func usage(arguments: [String]) throws {
        #expect(try Self.ready().run(["portal", "probe"] + arguments).code == 2)
    }

    @Test("a dry run keeps nothing")
    func dry() throws {
        let tool = try Self.ready()
        #expect(try tool.run("portal", "probe", "https://127.0.0.1:9/", "--dry-run").code == 1)
        #expect(try tool.repository().probes(portal: nil, from: Clock.past, before: Clock.future).isEmpty)
    }

    /// Failures of the last hours, as a cron job would have left them.
    private static func fail(_ tool: Tool, hoursAgo: [Int], url: String) throws {
        let now = Int(Date().timeIntervalSince1970)
        try tool.repository().record(
            hoursAgo.map { hours in
                Probe(
                    at: Moment(seconds: now - hours * 3_600), actor: "cron", portal: "agencia-digital", url: url,
                    outcome: .timeout, milliseconds: 30_000)
            })
    }

    @Test("failures that persist propose the very command, which then is enough", arguments: ["en", "es"])
    func proposes(language: String) throws {
        let portal = try Self.portal.get()
        let tool = try Self.ready()
        let (down, up) = (try portal.url("/", at: "closed"), try portal.url("/good"))
        let first = try tool.run("portal", "probe", down)
        #expect(!first.output.contains("vigencia outage"))
        try Self.fail(tool, hoursAgo: [80, 75, 70], url: up)
        let began = Moment(seconds: Int(Date().timeIntervalSince1970) - 80 * 3_600).day(utcOffset: -5 * 3600)
        let ended = Moment(seconds: Int(Date().timeIntervalSince1970) - 70 * 3_600).day(utcOffset: -5 * 3600)
        // It is up again, and the other address of the portal is not.
        let over = try tool.run("portal", "probe", up, "--lang", language)
        #expect(over.code == 0)
        #expect(try Self.commands(in: over.output) == [])
        let tool2 = try Self.ready()
        try Self.fail(tool2, hoursAgo: [80, 75, 70], url: up)
        let proposed = try tool2.run("portal", "probe", up, "--lang", language)
        let add = try #require(try Self.commands(in: proposed.output).first)
        #expect(
            add.starts(with: ["outage", "add", "O-\(began)", "--portal", "agencia-digital", "--began", "\(began)"]))
        #expect(add.contains("--ended") && add.contains("\(ended)"))
        #expect(try tool2.repository().records(.outages).isEmpty, "nothing is recorded by itself")
        #expect(try tool2.run(add).code == 0)
        #expect(try Self.commands(in: try tool2.run("portal", "probe", up).output) == [])
        let outage = try #require(try tool2.repository().records(.outages).first as? Outage)
        #expect(outage.beganOn == began && outage.endedOn == ended && outage.portal == "agencia-digital")
        #expect(outage.source == "3 failed probes of \(up)")
    }

    @Test("an outage that is on is proposed open, and closed when the portal is up")
    func closes() throws {
        let portal = try Self.portal.get()
        let tool = try Self.ready()
        // The address that fails now answers later, which only a stored result can do here.
        let url = try portal.url("/503")
        try Self.fail(tool, hoursAgo: [5, 3], url: url)
        let down = try tool.run("portal", "probe", url)
        #expect(down.code == 1)
        let add = try #require(try Self.commands(in: down.output).first)
        #expect(add.starts(with: ["outage", "add"]) && !add.contains("--ended"))
        #expect(try tool.run(add).code == 0)
        #expect(try Self.commands(in: try tool.run("portal", "probe", url).output) == [])
        try tool.repository().record([
            Probe(
                at: Moment(seconds: Int(Date().timeIntervalSince1970)), actor: "cron", portal: "agencia-digital",
                url: url, outcome: .up, httpStatus: 200, milliseconds: 1)
        ])
        let up = try tool.run("portal", "probe", try portal.url("/good"))
        #expect(up.code == 0)
        let close = try #require(try Self.commands(in: up.output).first)
        #expect(close.starts(with: ["outage", "close", add[2], "--ended"]))
        #expect(try tool.run(close).code == 0)
        #expect(try Self.commands(in: try tool.run("portal", "probe", try portal.url("/good")).output) == [])
    }

    /// The commands that a text proposes, as arguments.
    private static func commands(in text: String) throws -> [[String]] {
        text.split(separator: "\n").filter { $0.hasPrefix("  vigencia ") }.map { line in
            ConsoleDocument.Step(line: 0, command: String(line.dropFirst(2)), output: []).arguments
        }
    }

    @Test("results are listed by day, portal and in every form")
    func lists() throws {
        let tool = try Self.ready()
        let at = ["2026-11-20T04:59:59Z", "2026-11-20T05:00:00Z", "2026-11-22T04:59:59Z"].compactMap { Moment(utc: $0) }
        try tool.repository().record(
            at.enumerated().map { index, at in
                Probe(
                    at: at, actor: "cron", portal: index == 1 ? "sivice" : "agencia-digital",
                    url: "https://p.example/\(index)",
                    outcome: index == 0 ? .up : .httpError, httpStatus: index == 0 ? 200 : 503, milliseconds: index,
                    detail: index == 2 ? "a, \"b\"" : nil)
            })
        func numbers(_ options: String...) throws -> [String] {
            let csv = try tool.run(["portal", "list", "--format", "csv"] + options)
            #expect(csv.code == 0)
            return csv.output.split(separator: "\n").dropFirst().compactMap { line in
                line.firstRange(of: "p.example/").map { String(line[$0.upperBound...].prefix(1)) }
            }
        }
        #expect(try numbers() == ["0", "1", "2"])
        #expect(try numbers("--since", "2026-11-20") == ["1", "2"])
        #expect(try numbers("--since", "2026-11-20", "--as-of", "2026-11-20") == ["1"])
        #expect(try numbers("--portal", "agencia-digital") == ["0", "2"])
        let text = try tool.run("portal", "list").output
        #expect(text.contains("2026-11-19 23:59:59  agencia-digital  https://p.example/0"))
        let json = try tool.run("portal", "list", "--format", "json", "--output", "l.json")
        #expect(json.output.isEmpty)
        let all = try #require(JSONSerialization.jsonObject(with: try tool.folder.read("l.json")) as? [[String: Any]])
        #expect(all.map { $0["http_status"] as? Int } == [200, 503, 503])
        #expect(all.last?["detail"] as? String == "a, \"b\"")
        #expect(all.first?["at"] as? String == "2026-11-20T04:59:59Z")
        #expect(
            try tool.run("portal", "list", "--since", "2027-01-01", "--as-of", "2027-01-02", "--lang", "es").output
                == "No hay consultas registradas.\n")
    }

    /// Before and after every probe of these tests.
    private enum Clock {
        static let past = Moment(seconds: 0)
        static let future = Moment(seconds: 100_000_000_000)
    }
}
