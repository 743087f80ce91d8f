public import CivilCalendar
public import Mobility

/// That a report tells what was known at a moment in the past, and what of that is missing.
public struct KnownAs: Sendable {
    /// The moment.
    public let moment: Moment
    /// Whether nothing had been entered by then.
    public let isBeforeFirstEntry: Bool
    /// The records of which the journal no longer says what they were.
    public let redacted: [RecordReference]

    /// Says so of a report.
    public init(moment: Moment, isBeforeFirstEntry: Bool, redacted: [RecordReference]) {
        self.moment = moment
        self.isBeforeFirstEntry = isBeforeFirstEntry
        self.redacted = redacted
    }

    /// What a reader has to know of it besides the moment.
    public var notes: [Bilingual] {
        var notes: [Bilingual] = []
        if isBeforeFirstEntry {
            notes.append(
                Bilingual(
                    en: "Nothing had been entered by then.", es: "Hasta ese momento no se había registrado nada."))
        }
        if !redacted.isEmpty {
            let names = redacted.map { "\($0.kind.rawValue)/\($0.id)" }.joined(separator: ", ")
            notes.append(
                Bilingual(
                    en: "Missing, since their entries in the journal were redacted: \(names).",
                    es: "Faltan, porque sus entradas en el diario fueron suprimidas: \(names)."))
        }
        return notes
    }
}
