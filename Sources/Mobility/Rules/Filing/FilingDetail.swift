import CivilCalendar

extension FilingReading {
    /// The fact that says what was applied for.
    var procedureFact: Fact { Fact(.procedure, .code(filing.procedure.rawValue)) }

    /// The status concerned: that of the permit that the filing is about, where it is known.
    func visaType(_ reading: PersonReading) -> VisaType? { reading.permit(filing.permitID)?.permit.visaType }

    /// A detail about this filing.
    func detail(
        _ reading: PersonReading, dueOn: FactValue = .none, days: FactValue = .none, facts: [Fact],
        records: [RecordReference] = [], values: [PolicyCitation] = [], arithmetic: [String] = [],
        conflicts: [ConflictID] = []
    ) -> Detail {
        Detail(
            dueOn: dueOn, days: days, facts: facts, visaType: visaType(reading),
            trace: Trace(
                records: [RecordReference(filing)] + records, values: values, arithmetic: arithmetic,
                conflicts: conflicts))
    }
}
