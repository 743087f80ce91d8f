/// What a content is, found from its first bytes. A name can say anything.
public enum MediaType: String, Sendable, CaseIterable {
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case gif = "image/gif"
    case webp = "image/webp"
    case tiff = "image/tiff"
    case mail = "message/rfc822"
    case zip = "application/zip"
    case html = "text/html"
    case text = "text/plain"
    case unknown = "application/octet-stream"

    /// Looks at a content.
    public init(of content: [UInt8]) {
        self =
            MediaType.signatures.first { content.starts(with: $0.bytes) }?.type
            ?? (MediaType.isWebP(content) ? .webp : MediaType.ofText(content) ?? .unknown)
    }

    /// Whether it can show what was on a screen: a picture, or a page printed to a PDF.
    public var isPicture: Bool {
        switch self {
        case .pdf, .png, .jpeg, .gif, .webp, .tiff: true
        case .mail, .zip, .html, .text, .unknown: false
        }
    }

    /// The usual ending of a file's name, without the point.
    public var fileExtension: String {
        switch self {
        case .pdf: "pdf"
        case .png: "png"
        case .jpeg: "jpg"
        case .gif: "gif"
        case .webp: "webp"
        case .tiff: "tif"
        case .mail: "eml"
        case .zip: "zip"
        case .html: "html"
        case .text: "txt"
        case .unknown: "bin"
        }
    }

    private static let signatures: [(bytes: [UInt8], type: MediaType)] = [
        (Array("%PDF-".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        ([0xFF, 0xD8, 0xFF], .jpeg),
        (Array("GIF87a".utf8), .gif), (Array("GIF89a".utf8), .gif), ([0x49, 0x49, 0x2A, 0x00], .tiff),
        ([0x4D, 0x4D, 0x00, 0x2A], .tiff), ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ]

    private static func isWebP(_ content: [UInt8]) -> Bool {
        content.count >= 12 && content.starts(with: Array("RIFF".utf8)) && content[8..<12].elementsEqual("WEBP".utf8)
    }

    /// What a text is; nil for what is no text.
    private static func ofText(_ content: [UInt8]) -> MediaType? {
        guard !content.isEmpty, !content.contains(0), String(validating: content, as: UTF8.self) != nil else {
            return nil
        }
        let head = String(decoding: content.prefix(2_048), as: UTF8.self).lowercased()
        let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
        return isMail(head) ? .mail : .text
    }

    /// Whether a text begins with the header of a mail: two or more fields, among them one that only mails have.
    private static func isMail(_ head: String) -> Bool {
        let lines = head.split(omittingEmptySubsequences: false) { $0.isNewline }
        var names: [Substring] = []
        for line in lines.prefix(while: { !$0.isEmpty }) where !(line.first?.isWhitespace ?? true) {
            guard let colon = line.firstIndex(of: ":"),
                line[..<colon].allSatisfy({ $0.isLetter || $0 == "-" || $0.isNumber })
            else { return false }
            names.append(line[..<colon])
        }
        return names.count >= 2 && !Set(names).isDisjoint(with: ["from", "received", "return-path", "mime-version"])
    }
}
