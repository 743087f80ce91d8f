import CivilCalendar

extension ReliefMeasure {
    /// Whether the measure could change anything for these people. A quick look at their days that may say yes in vain,
    /// never no: it spares evaluating everybody twice.
    func mayBear(on dossier: Dossier) -> Bool {
        ([dossier.subject] + [dossier.principal].compactMap(\.self)).contains { mayBear(on: $0) }
    }

    private func mayBear(on file: PersonFile) -> Bool {
        if onApplication == true, !file.reliefApplications.contains(where: { $0.reliefID == reliefID }) { return false }
        guard let window else { return false }
        let last = until ?? .latest
        switch effect {
        case .suspendFines:
            return file.permits.contains { $0.validUntil.map { $0 < last } ?? false }
                || file.stays.contains { $0.enteredOn + ($0.daysGranted - 1) < last }
        case .extendValidity:
            return file.permits.contains { $0.validUntil.map(window.contains) ?? false }
        case .suspendDeadlines:
            return file.filings.contains { $0.outcome == .denied && $0.decidedOn.map { $0 < last } ?? false }
                || file.events.contains { $0.happenedOn < last }
        case .acceptCertificate:
            return file.evidence.contains { $0.kind == .statusCertificate && window.contains($0.capturedOn) }
        }
    }
}
