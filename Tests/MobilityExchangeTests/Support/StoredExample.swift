import Mobility
import MobilityExchange

extension MemoryStore {
    /// `S1`, an employee with the permit `SP`, the filing `SF` and the stay `SS`, and the dependent `S2`.
    static func example() throws -> MemoryStore {
        let directory = try TemporaryDirectory()
        try directory.write(
            "people.csv",
            "person_id,kind,given_names,family_names,nationality,principal_id\nS1,employee,A,B,PER,\nS2,dependent,A,B,PER,S1\n"
        )
        try directory.write(
            "permits.csv", "permit_id,person_id,visa_type,valid_from,valid_until\nSP,S1,cpp,2026-01-01,2026-12-31\n")
        try directory.write(
            "filings.csv",
            "filing_id,person_id,procedure,filed_on,outcome,permit_id\nSF,S1,renewal,2026-11-01,pending,SP\n")
        try directory.write(
            "stays.csv", "stay_id,person_id,visa_type,entered_on,days_granted\nSS,S1,tourist,2025-01-01,30\n")
        var store = try MemoryStore()
        try store.apply(Importer().plan(directory: directory.path, against: store).changes)
        return store
    }
}
