import Foundation
import Mobility
import MobilityDelivery
import MobilitySettings
import TestSupport
import Testing

@Suite struct MaildirCarrierTests {
    private let folder = TestFolder.fresh().path

    private func carrier(_ path: String) throws -> any MailCarrier {
        var settings = DeliverySettings()
        settings.method = .maildir
        settings.maildirPath = path
        return try #require(try MailCarriers.carrier(for: settings))
    }

    /// The Message-IDs that Python's mailbox package finds.
    private func messageIDs() throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: Checkout.python)
        process.arguments = [
            "-c",
            "import mailbox, sys; print(*sorted(m['Message-ID'] for m in mailbox.Maildir(sys.argv[1], create=False)))",
            folder,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    @Test func eachMailIsAFileThatItsOwnerAloneReads() throws {
        let carrier = try carrier(folder)
        for token in ["one", "two", "one"] {
            let answer = carrier.carry(try Mails.envelope(token, to: "ana@there.example"))
            guard case .accepted(let path) = answer else {
                Issue.record("\(answer)")
                return
            }
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
            #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("\r"))
        }
        #expect(try messageIDs() == ["<one@here.example>", "<two@here.example>"], "put in twice is there once")
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/tmp").isEmpty)
        #expect(try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
    }

    /// A mail program moves what it has seen, and notes at the end of the name what it did with it.
    @Test func aMailThatWasReadMeanwhileIsNotPutInAgain() throws {
        let (carrier, envelope) = (try carrier(folder), try Mails.envelope("read", to: "ana@there.example"))
        guard case .accepted(let path) = carrier.carry(envelope) else {
            Issue.record("not taken")
            return
        }
        let name = (path as NSString).lastPathComponent
        try FileManager.default.moveItem(atPath: path, toPath: "\(folder)/cur/\(name):2,S")
        #expect(carrier.carry(envelope) == .accepted(answer: "\(folder)/cur/\(name):2,S"))
        #expect(try messageIDs() == ["<read@here.example>"])
    }

    @Test func aFolderThatIsNoneSaysWhatToMend() throws {
        #expect(FileManager.default.createFile(atPath: folder, contents: Data()))
        guard
            case .unavailable(let reason) = try carrier("\(folder)/mail")
                .carry(try Mails.envelope("none", to: "ana@there.example"))
        else {
            Issue.record("taken")
            return
        }
        #expect(reason.en.contains("delivery.maildir.path"))
    }
}
