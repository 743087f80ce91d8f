public import Mobility

/// Chooses offices by their city.
public enum OfficeDirectory {
    /// The offices of a city, whatever its case and accents; nil if there are none at all.
    public static func offices(_ offices: [Office], in city: String) -> [Office]? {
        let wanted = HeaderName(city)
        let found = offices.filter { $0.cities.contains { HeaderName($0) == wanted } }
        return found.isEmpty ? nil : found
    }

    /// All cities with an office, in order of their names.
    public static func cities(_ offices: [Office]) -> [String] { Set(offices.flatMap(\.cities)).sorted() }
}
