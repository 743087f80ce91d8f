import CivilCalendar
import FoundationEssentials
import Mobility
public import MobilityPolicy
public import MobilityStore

/// Puts together all that an inspection of some people asks for, as a folder of files. The same records, the same
/// question and the same law give the same bytes.
public struct InspectionPackBuilder {
    /// The name of the folder, which the archive holds too.
    public static let name = "inspection-pack"
    /// How often it begins anew where others keep writing.
    private static let attempts = 5

    private let repository: Repository
    private let policy: LoadedPolicy

    /// Builds packs from a database.
    /// - Parameter policy: the law under which the database was opened.
    public init(repository: Repository, policy: LoadedPolicy) {
        self.repository = repository
        self.policy = policy
    }

    /// Writes the folder of a pack into another folder.
    /// - Parameter question: names only people who are there.
    /// - Returns: what is in it; nil if the records changed again and again while it was being put together.
    /// - Throws: ``Problems`` if it can't be written; or what the database throws.
    public func write(_ question: InspectionQuestion, into parent: String) throws -> InspectionSummary? {
        for _ in 0..<InspectionPackBuilder.attempts {
            let path = "\(parent)/\(InspectionPackBuilder.name)"
            try? FileManager.default.removeItem(atPath: path)
            let folder = InspectionFolder(path: path)
            let before = try repository.journalHead()
            let summary = try write(question, into: folder, head: before)
            // All that is in it was read at one moment only if nothing was written meanwhile.
            if try repository.journalHead() == before { return summary }
        }
        return nil
    }

    private func write(
        _ question: InspectionQuestion, into folder: InspectionFolder, head: JournalHead
    ) throws -> InspectionSummary {
        let rendering = Rendering(policy: policy.policy, language: question.language)
        let (records, circumstances, copies) = try repository.reading { stored in
            let records = try InspectionRecords(question, in: stored)
            let path = try folder.folder("records")
            try Exporter.write(records, to: path)
            let copies = try EvidenceCopies(
                records.evidence, from: repository.vault, to: "\(path)/\(EvidenceName.folder)")
            return (records, try stored.circumstances(), copies)
        }
        let history = try writeHistory(of: records, head, folder)
        let work = InspectionWork(
            records, circumstances: circumstances, policy: policy.policy)
        try folder.write("work-days.csv", in: "status", bytes: work.csv)
        var explanations: [String: [InspectionPage.Explained]] = [:]
        let builder = ExplanationBuilder(repository: repository, policy: policy)
        for person in records.dossiers.map(\.subject.person) {
            for day in question.days {
                guard let explanation = try builder.explanation(of: person.personID, asOf: day) else { continue }
                let name = "\(SafeName.ofID(person.personID))-\(day).txt"
                let text = TextExplanation.text(explanation, rendering: rendering, reveal: true)
                try folder.write(name, in: "explanations", bytes: Array(text.utf8))
                explanations[person.personID, default: []].append((explanation, "explanations/\(name)"))
            }
        }
        let files = try folder.files()
        let page = InspectionPage(
            question: question, records: records, work: work, explanations: explanations, history: history, head: head,
            copies: copies, files: files, rendering: rendering)
        try folder.write("index.html", bytes: Array(page.html.utf8))
        try folder.writeSums()
        return InspectionSummary(
            people: records.dossiers.count, records: records.count, entries: history.entries.count,
            files: copies.files.count, failures: copies.failures, head: head)
    }

    private func writeHistory(
        of records: InspectionRecords, _ head: JournalHead, _ folder: InspectionFolder
    ) throws -> InspectionHistory {
        var history = InspectionHistory(of: records)
        var chain = CSVWriter()
        chain.append(InspectionHistory.columns)
        try folder.write("chain.csv", in: "history") { write in
            try repository.forEachEntry { entry in
                try history.append(entry)
                chain.append(InspectionHistory.chainRow(entry))
                if chain.bytes.count >= 1 << 20 { try write(chain.take()) }
            }
            try write(chain.take())
        }
        try folder.write("entries.csv", in: "history", bytes: try history.text(.csv))
        try folder.write("entries.jsonl", in: "history", bytes: try history.text(.jsonl))
        let proof = try JSONValue.object([
            "entries": .integer(head.entries), "hash": .text(Hex.text(head.hash)),
            "entries_in_full": .integer(history.entries.count), "how": .text(InspectionWords.chain),
        ]).document()
        try folder.write("head.json", in: "history", bytes: Array(proof.utf8))
        return history
    }
}
