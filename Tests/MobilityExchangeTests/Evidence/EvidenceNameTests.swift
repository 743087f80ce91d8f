import CivilCalendar
import Mobility
import MobilityStore
import Testing

@testable import MobilityExchange

@Suite("Names of files of evidence")
struct EvidenceNameTests {
    @Test(
        "are safe on every system",
        arguments: [
            ("constancia.pdf", "constancia.pdf"),
            ("Constancia de presentación (1).pdf", "Constancia_de_presentacion_1_.pdf"),
            ("../../etc/passwd", "passwd"), ("C:\\temp\\a b.png", "a_b.png"), ("-rf", "rf"), (".hidden", "hidden"),
            ("a\nb", "a_b"), ("日本", "_"), ("x.", "x"), ("", ""), ("..", ""), ("/", ""), ("$(reboot).sh", "_reboot_.sh"),
            (String(repeating: "a", count: 100) + ".pdf", String(repeating: "a", count: 56) + ".pdf"),
        ])
    func safe(name: String, expected: String) {
        #expect(SafeName.of(name) == expected)
        #expect(SafeName.of(name).count <= SafeName.longest)
    }

    @Test("of ids that look alike are different ones")
    func ids() {
        #expect(SafeName.ofID("E-009") == "E-009")
        let names = Set(["E/9", "E 9", "E_9", "é_9", "E__9"].map { SafeName.ofID($0) })
        #expect(names.count == 5)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.".contains($0)) } })
    }

    @Test(
        "end as the content is, whatever they said",
        arguments: [
            ("a.pdf", "%PDF-1.4", "a.pdf"), ("a.PDF", "%PDF-1.4", "a.PDF"), ("a.exe", "%PDF-1.4", "a.exe.pdf"),
            ("a", "text", "a.txt"), ("pdf", "%PDF-1.4", "pdf.pdf"), ("a.pdf", "<html>", "a.pdf.html"),
        ])
    func endings(file: String, content: String, expected: String) throws {
        let piece = Evidence(
            evidenceID: "X", kind: .other, capturedOn: try #require(Day(iso: "2026-01-01")), file: file)
        let stored = StoredContent(Array(content.utf8))
        let name = EvidenceName.of(piece, stored)
        #expect(name == "\(stored.hash.description.prefix(12))-\(expected)")
        #expect(EvidenceName.prefix(of: name) == String(stored.hash.description.prefix(12)))
    }

    @Test("other names are none", arguments: ["notes.txt", "0123456789a-x", "0123456789AB-x", "0123456789ab", ""])
    func others(name: String) { #expect(EvidenceName.prefix(of: name) == nil) }
}
