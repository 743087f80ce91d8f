import Foundation
import Testing

@Suite struct HistoryTests {
    /// A person with a document and a permit, changed twice.
    private func changed() throws -> Tool {
        let tool = try Tool()
        try tool.run("init")
        let people = "person_id,kind,given_names,family_names,nationality\nE1,employee,Eva,Groß,DEU\n"
        func imported(_ name: String, by actor: String, _ files: [String: String]) throws {
            for (file, text) in files { try tool.folder.write("\(name)/\(file).csv", text) }
            let run = try tool.run("import", name, "--actor", actor)
            try #require(run.code == 0, "\(run.errors)")
        }
        try imported(
            "a", by: "rquispe",
            [
                "people": people,
                "documents": "document_id,person_id,type,number,expires_on\nD1,E1,passport,AB1234567,2027-01-01\n",
                "permits":
                    "permit_id,person_id,visa_type,valid_from,valid_until\n"
                    + "P1,E1,resident_worker,2024-10-31,2025-10-30\n",
            ])
        try imported(
            "b", by: "maría",
            [
                "permits": "permit_id,valid_until,resolution_no\nP1,2026-10-30,R-1\n",
                "documents": "document_id,number,expires_on\nD1,XY7654321,\n",
            ])
        return tool
    }

    @Test func tellsWhoChangedWhatFromWhatToWhat() throws {
        let tool = try changed()
        let text = try tool.run("history", "E1")
        #expect(text.code == 0, "\(text.errors)")
        let lines = text.output.split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines[0].hasPrefix("E1  Eva Groß") && lines[0].hasSuffix("times in Lima"))
        // Two lines of head, then three new records and two changes.
        let heads = lines.filter { $0.hasSuffix(" · import") }
        #expect(heads.count == 5)
        #expect(heads.prefix(3).allSatisfy { $0.contains("rquispe · import") })
        #expect(heads.suffix(2).allSatisfy { $0.contains("maría · import") })
        #expect(text.output.contains("  valid_until: 2025-10-30 → 2026-10-30 · resolution_no: – → R-1\n"))
        #expect(text.output.contains("  number: •••••••67 → •••••••21 · expires_on: 2027-01-01 → –\n"))
        #expect(text.output.contains("  new · permit_id: P1 · person_id: E1 · visa_type: resident_worker"))
        #expect(!text.output.contains("AB1234567"))
        #expect(try tool.run("history", "E1", "--reveal").output.contains("number: AB1234567 → XY7654321"))
        #expect(try tool.run("history", "E1", "--lang", "es").output.contains("  nuevo · permit_id: P1"))
    }

    @Test func asJSON() throws {
        let tool = try changed()
        let json = try tool.run("history", "E1", "--format", "json").output
        #expect(json.hasSuffix("}\n"))
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let entries = try #require(root["entries"] as? [[String: Any]])
        #expect(entries.compactMap { $0["change"] as? String } == ["new", "new", "new", "changed", "changed"])
        #expect(entries.allSatisfy { ($0["at"] as? String)?.hasSuffix("-05:00") ?? false })
        let permit = try #require(entries.last { $0["kind"] as? String == "permits" })
        let columns = try #require(permit["columns"] as? [[String: Any]])
        #expect(columns.compactMap { $0["column"] as? String } == ["valid_until", "resolution_no"])
        #expect(columns[0]["before"] as? String == "2025-10-30")
        #expect(columns[1]["before"] is NSNull)
        #expect(columns[1]["now"] as? String == "R-1")
        #expect(!json.contains("AB1234567"))
    }

    @Test func redactedEntriesSaySo() throws {
        let tool = try changed()
        // The permit as it was first, and the document as it is now.
        let redaction = """
            UPDATE journal SET payload = NULL WHERE seq = (SELECT min(seq) FROM journal WHERE kind = 'permits')
                OR seq = (SELECT max(seq) FROM journal WHERE kind = 'documents');
            """
        #expect(try Python.tamper(redaction, in: tool).code == 0)
        let text = try tool.run("history", "E1").output
        #expect(text.contains("  new; what it said is redacted\n"))
        #expect(text.contains("  changed; what it said is redacted\n"))
        #expect(text.contains("  changed; the former state is redacted · permit_id: P1 · person_id: E1 ·"))
        #expect(!text.contains("→"))
    }

    @Test func onlyPartOfTheTime() throws {
        let tool = try changed()
        #expect(
            try tool.run("history", "E1", "--to", "2020-01-01").output.contains("Nothing was changed in that time."))
        let all = try tool.run("history", "E1").output
        #expect(try tool.run("history", "E1", "--from", "2020-01-01").output == all)
        #expect(try tool.run("history", "E1", "--from", "2026", "--to", "2027").code == 2)
        let unknown = try tool.run("history", "E2")
        #expect(unknown.code == 1)
        #expect(unknown.errors.contains("Did you mean E1?"))
    }

    /// A change is seen against the image before it, also where that is not shown.
    @Test func aLaterPartStillShowsWhatItChanged() throws {
        let tool = try changed()
        let first = "UPDATE journal SET at = '2024-01-01T04:59:59Z' WHERE actor = 'rquispe';"
        let guarded = "DROP TRIGGER journal_changes_by_redaction_only; \(first)"
        #expect(try Python.tamper(guarded, in: tool).code == 0)
        // 23:59:59 on the last day of 2023 in Lima.
        let later = try tool.run("history", "E1", "--from", "2024-01-01").output
        #expect(later.contains("valid_until: 2025-10-30 → 2026-10-30"))
        #expect(!later.contains("new · "))
        let earlier = try tool.run("history", "E1", "--to", "2023-12-31").output
        #expect(earlier.contains("2023-12-31 23:59:59  permits/P1"))
        #expect(!earlier.contains("→"))
    }
}
