import Foundation
import Mobility
import MobilityDelivery
import MobilitySettings
import MobilityStore
import TestSupport
import Testing

@Suite struct SendmailCarrierTests {
    private let folder = TestFolder.fresh()

    /// A command that writes down how it was called.
    private func carrier(_ ending: String, mode: Int = 0o755) throws -> any MailCarrier {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let script = """
            #!/bin/sh
            printf '%s\\n' "$@" > "\(folder.path)/arguments"
            \(ending)

            """
        let written = folder.appending(path: "written")
        try Data(script.utf8).write(to: written)
        var settings = DeliverySettings()
        settings.method = .sendmail
        settings.sendmailPath = folder.appending(path: "sendmail").path
        // Copied by another process: a program that this one begins elsewhere at the same moment would have the file
        // open for writing for an instant, and until then the system begins it for nobody ("Text file busy").
        try ExternalProgram(path: "/usr/bin/install").run([
            "-m", String(mode, radix: 8), written.path, settings.sendmailPath,
        ])
        return try #require(try MailCarriers.carrier(for: settings))
    }

    private func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    @Test func theMailGoesInWithTheLineEndsOfThisMachine() throws {
        let body = [".", "", "$(id) `id` ; Ñandú"]
        let envelope = try Mails.envelope("sendmail", to: "o'neill@there.example", body: body)
        let answer = try carrier("cat > \"\(folder.path)/mail\"").carry(envelope)
        guard case .accepted = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(try read("arguments") == "-i\n-f\nvigencia@here.example\n--\no'neill@there.example\n")
        #expect(
            try read("mail") == String(decoding: envelope.message, as: UTF8.self).replacing("\r\n", with: "\n"))
    }

    @Test(arguments: [75, 71, 73, 1, 3]) func aPassingFailureIsTriedAgain(code: Int) throws {
        let answer = try carrier("cat > /dev/null; echo 'queue is full' >&2; exit \(code)")
            .carry(try Mails.envelope("later", to: "ana@there.example"))
        #expect(answer == .deferred(answer: "\(folder.path)/sendmail: queue is full"))
    }

    @Test(arguments: [65, 67, 68, 69]) func aRefusalIsNot(code: Int) throws {
        let answer = try carrier("cat > /dev/null; exit \(code)")
            .carry(try Mails.envelope("never", to: "ana@there.example"))
        #expect(answer == .refused(answer: "\(folder.path)/sendmail: exit \(code)"))
    }

    @Test(arguments: [("exit 78", 0o755), ("exit 77", 0o755), ("exit 0", 0o644)])
    func aCommandThatCantDoItStopsAll(ending: String, mode: Int) throws {
        let answer = try carrier("cat > /dev/null; \(ending)", mode: mode)
            .carry(try Mails.envelope("config", to: "ana@there.example"))
        guard case .unavailable(let reason) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(reason.en.contains("delivery.sendmail.path") && reason.es.contains("delivery.sendmail.path"))
    }

    /// It goes into the outbox, the log and onto a screen.
    @Test func whatTheCommandSaysIsOneLineWithoutControlCharacters() throws {
        let long = String(repeating: "x", count: 5_000)
        let answer = try carrier("cat > /dev/null; printf 'no\\033[2J\\302\\233\\ttoday \(long)\\n' >&2; exit 75")
            .carry(try Mails.envelope("words", to: "ana@there.example"))
        guard case .deferred(let words) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(words.contains("no?[2J??today") && words.count <= 500)
        #expect(!words.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    /// One that does not read to the end must not end this program by a signal.
    @Test func aCommandThatDoesNotReadIsNoHarm() throws {
        let body = Array(repeating: String(repeating: "x", count: 900), count: 2_000)
        let answer = try carrier("exit 75").carry(try Mails.envelope("unread", to: "ana@there.example", body: body))
        #expect(answer == .deferred(answer: "\(folder.path)/sendmail: exit 75"))
    }
}
