import Mobility

/// Finds the ids that somebody probably meant, of all those that are looked at one after the other.
///
/// Ids are numbered, so the nearest one is mostly another person: E-9 is not meant to be E-1. Only what differs in
/// writing is suggested: other case, blanks, dashes or leading zeros, or a slip in the letters while the digits agree.
struct IDSuggestions {
    /// Comparing letters takes its time; more ids than this with the same digits are names, not a numbering.
    private static let limit = 2_000

    /// The first of the ids that are spelled like one that is asked for.
    private var bySpelling: [String: String?] = [:]
    /// The ids with the same digits as one that is asked for, up to the limit, and how many there are.
    private var byDigits: [String: (ids: [String], count: Int)] = [:]

    /// - Parameter asked: the ids that are not there.
    init(for asked: some Sequence<String>) {
        for id in asked {
            bySpelling[IDSuggestions.spelling(of: id)] = .some(nil)
            byDigits[IDSuggestions.digits(of: id)] = ([], 0)
        }
    }

    /// Looks at an id that is there.
    mutating func consider(_ id: String) {
        let spelling = IDSuggestions.spelling(of: id)
        // The first in order, so that the same files always give the same suggestion.
        if let found = bySpelling[spelling], found.map({ id < $0 }) ?? true { bySpelling[spelling] = id }
        let digits = IDSuggestions.digits(of: id)
        guard let count = byDigits[digits]?.count else { return }
        byDigits[digits]?.count += 1
        if count < IDSuggestions.limit { byDigits[digits]?.ids.append(id) }
    }

    /// What was probably meant by one of those that were asked for.
    func suggestion(for id: String) -> String? {
        if let found = bySpelling[IDSuggestions.spelling(of: id)], let found { return found }
        guard let candidates = byDigits[IDSuggestions.digits(of: id)], candidates.count <= IDSuggestions.limit else {
            return nil
        }
        return DidYouMean.suggestion(for: id, among: candidates.ids)
    }

    /// Letters in lower case and numbers without leading zeros.
    private static func spelling(of id: String) -> String {
        var spelling = ""
        var isInNumber = false
        for scalar in id.lowercased().unicodeScalars {
            let isLeadingZero = scalar == "0" && !isInNumber
            isInNumber = scalar.isDigit && !isLeadingZero
            let counts = scalar.isDigit ? !isLeadingZero : scalar.properties.isAlphabetic
            if counts { spelling.unicodeScalars.append(scalar) }
        }
        return spelling
    }

    /// The digits alone.
    private static func digits(of id: String) -> String {
        String(String.UnicodeScalarView(id.unicodeScalars.filter(\.isDigit)))
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
