import CivilCalendar
import Mobility

/// Who worked under which status, day by day, as rows.
struct InspectionWork {
    /// The columns of the file.
    static let columns = [
        "person_id", "from", "through", "permit_id", "visa_type", "may_work", "basis", "filing_id",
    ]

    /// The stretches of each person, by the ids of the people.
    let stretches: [String: [WorkStretch]]

    init(_ records: InspectionRecords, circumstances: Circumstances, policy: Policy) {
        let period = records.period
        let all = records.dossiers.map { dossier in
            let status = WorkStatus(
                dossier, circumstances: circumstances, policy: policy, from: period.start,
                through: period.last ?? .latest)
            return (dossier.subject.person.personID, status.stretches)
        }
        stretches = Dictionary(all) { first, _ in first }
    }

    /// The file.
    var csv: [UInt8] {
        var writer = CSVWriter()
        writer.append(InspectionWork.columns)
        for (person, stretches) in stretches.sorted(by: { $0.key < $1.key }) {
            for stretch in stretches { writer.append([person] + InspectionWork.cells(stretch)) }
        }
        return writer.bytes
    }

    /// The cells of a stretch, without the person.
    static func cells(_ stretch: WorkStretch) -> [String] {
        [
            stretch.from.description, stretch.through.description, stretch.permitID ?? "",
            stretch.visaType?.rawValue ?? "", FieldValue.flag(stretch.mayWork).text, stretch.basis.rawValue,
            stretch.filingID ?? "",
        ]
    }
}
