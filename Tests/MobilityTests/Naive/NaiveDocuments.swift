import CivilCalendar
import Mobility

/// The rules about passports and supporting papers.
extension NaivePerson {
    /// "From six months before its end, until a later-ending passport's issued_on (one without issued_on ends it at all
    /// times)"; warning, high once expired.
    func passportsExpiring(on day: Day) -> [NaiveTruth] {
        let passports = file.documents.filter { $0.type == .passport }
        return passports.compactMap { passport in
            guard let expiresOn = passport.expiresOn, day >= expiresOn.adding(months: -6) else { return nil }
            let isReplaced = passports.contains { other in
                guard let later = other.expiresOn, later > expiresOn else { return false }
                return other.issuedOn ?? .earliest <= day
            }
            if isReplaced { return nil }
            return NaiveTruth(
                rule: "passport.expiring", record: passport.documentID, severity: day > expiresOn ? .high : .warning,
                dueOn: expiresOn, days: expiresOn - day, facts: { ["expires_on": "\(expiresOn)"] })
        }
    }

    /// "Of each type and issuing country the latest-issued one, when on the end day of the permit it will be older than
    /// 3 months (issued in PER) or 6 (elsewhere); from the window's opening until filed."
    func documentsStale(on day: Day) -> [NaiveTruth] {
        let asking = permits.filter {
            $0.isRenewable && day >= $0.opening && $0.isFlagged(on: day) && !$0.isFiled(on: day)
        }
        guard !asking.isEmpty else { return [] }
        return latestSupporting.compactMap { document, usableUntil in
            guard asking.contains(where: { $0.end > usableUntil }) else { return nil }
            return NaiveTruth(
                rule: "document.stale", record: document.documentID, severity: .warning,
                facts: { ["usable_until": "\(usableUntil)"] })
        }
    }

    /// The latest-issued one of each type and issuing country, with the last day on which it is not too old.
    func latest() -> [(document: IdentityDocument, usableUntil: Day)] {
        let supporting = file.documents.filter { isSupporting($0) }
        return supporting.compactMap { document in
            guard let issuedOn = document.issuedOn else { return nil }
            let isOutdone = supporting.contains { other in
                guard other.type == document.type, other.issuingCountry == document.issuingCountry,
                    let otherIssuedOn = other.issuedOn
                else { return false }
                return otherIssuedOn > issuedOn
                    || (otherIssuedOn == issuedOn && other.documentID < document.documentID)
            }
            if isOutdone { return nil }
            return (document, issuedOn.adding(months: document.issuingCountry == "PER" ? 3 : 6))
        }
    }

    /// "Other than passports, carnés and contracts."
    func isSupporting(_ document: IdentityDocument) -> Bool {
        document.type != .passport && document.type != .carneExtranjeria && document.type != .contract
    }
}
