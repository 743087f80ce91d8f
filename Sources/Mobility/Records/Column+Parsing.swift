public import CivilCalendar

extension Column {
    /// Reads the text of a cell or a YAML scalar. An empty text is an empty value; whether it may be is another question.
    ///
    /// Codes, countries and flags are read in any case; blanks around a value are left out, except in free text. In ids
    /// letters with accents are composed, so that no two look the same; other texts stay as they are to the byte.
    public func parse(_ raw: String, dayFormat: DayFormat = .iso) throws(ProblemKind) -> FieldValue {
        let text = raw.trimmingBlanks()
        guard !text.isEmpty else { return .empty }
        switch type {
        case .id, .reference:
            guard Column.canBeID(text) else { throw .badID(column: name, found: text) }
            return .text(text.composed())
        case .text:
            guard text.isPrintableASCII || !text.unicodeScalars.contains(where: Column.isForbidden) else {
                throw .badText(column: name)
            }
            return .text(raw)
        case .day:
            guard let day = dayFormat.day(from: text) else {
                throw .badDay(column: name, found: text, format: dayFormat.rawValue)
            }
            return .day(day)
        case .integer(let least):
            guard let integer = Int(text), integer >= least, integer <= 1_000_000_000, text.first != "+" else {
                throw .badNumber(column: name, found: text)
            }
            return .integer(integer)
        case .money:
            guard let money = Money(text) else { throw .badMoney(column: name, found: text) }
            return .money(money)
        case .flag:
            switch text.lowercased() {
            case "yes", "true": return .flag(true)
            case "no", "false": return .flag(false)
            default: throw .badFlag(column: name, found: text)
            }
        case .choice(let codes): return .text(try code(text, among: codes))
        case .list(let codes):
            var list: [String] = []
            for part in text.split(separator: ";") where !String(part).trimmingBlanks().isEmpty {
                let code = try code(String(part).trimmingBlanks(), among: codes)
                if !list.contains(code) { list.append(code) }
            }
            return list.isEmpty ? .empty : .list(list)
        case .country:
            let code = text.uppercased()
            guard Country.codes.contains(code) else {
                throw .badCountry(column: name, found: text, suggestion: Country.oftenMeant[code])
            }
            return .text(code)
        case .ruc:
            guard Identifiers.isRUC(text) else { throw .badRUC(column: name, found: text) }
            return .text(text)
        case .sha256:
            let lowered = text.lowercased()
            guard Identifiers.isSHA256(lowered) else { throw .badSHA256(column: name, found: text) }
            return .text(lowered)
        }
    }

    private func code(_ text: String, among codes: [String]) throws(ProblemKind) -> String {
        let lowered = text.lowercased()
        guard codes.contains(lowered) else {
            throw .badCode(
                column: name, found: text, allowed: codes,
                suggestion: DidYouMean.suggestion(for: lowered, among: codes))
        }
        return lowered
    }

    private static func canBeID(_ text: String) -> Bool {
        if text.isPrintableASCII { return text.utf8.count <= 200 }
        return text.count <= 200
            && !text.unicodeScalars.contains(where: isControl)
    }

    /// Control characters other than tab and line breaks.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        isControl(scalar) && !["\t", "\n", "\r"].contains(scalar)
    }

    /// Unicode's category Cc, which is these two ranges for good; asking its tables for every letter takes long.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}

extension String {
    /// Without blanks (space, tab, line breaks, no-break space) at both ends.
    public func trimmingBlanks() -> String {
        // Most texts have nothing to trim; their ends tell so without a look at Unicode's tables.
        if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last) {
            return self
        }
        let isBlank: (Character) -> Bool = { $0.isWhitespace }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(self[first...last])
    }

    /// Whether it is made of ASCII letters, digits, signs and spaces only: nearly every text of a file is.
    fileprivate var isPrintableASCII: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }
}
