import MobilityStore

/// Whose calendar it is.
public enum CalendarRecipient: Hashable, Sendable {
    /// Whoever keeps the database.
    case everyone
    /// The mobility team of the employer of this id.
    case employer(String)
    /// The person of this id.
    case person(String)
    /// The manager with this address, in small letters.
    case manager(String)

    /// The name under which it is kept what the calendar has told.
    public var feed: String {
        switch self {
        case .everyone: "all"
        case .employer(let id): "employer/\(id)"
        case .person(let id): "person/\(id)"
        case .manager(let address): "manager/\(address)"
        }
    }

    /// Reads such a name; nil for another.
    public init?(feed: String) {
        let parts = feed.split(separator: "/", maxSplits: 1).map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("all", nil): self = .everyone
        case ("employer", let id?): self = .employer(id)
        case ("person", let id?): self = .person(id)
        case ("manager", let address?): self = .manager(address)
        default: return nil
        }
    }

    /// The name of its file: letters and digits as they are, whatever a file name can't hold or could be misread as
    /// `%` and two digits. A very long name is cut and told from others by a digest.
    public var fileName: String {
        let name = feed.split(separator: "/", maxSplits: 1).map { CalendarRecipient.safe(String($0)) }
            .joined(separator: "-")
        guard name.utf8.count > 200 else { return "\(name).ics" }
        return "\(name.prefix(150))-\(CalendarDigest.hexadecimal([feed]).prefix(16)).ics"
    }

    private static func safe(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            if isPlain || "-_.@+".unicodeScalars.contains(scalar) { return String(scalar) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
