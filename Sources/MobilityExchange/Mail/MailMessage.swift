public import CivilCalendar
public import Mobility

/// A mail as bytes that any mail program reads: RFC 5322 with MIME (RFC 2045 to 2047), every line ended by CR LF and
/// short enough, everything beyond ASCII encoded. No text that is put in can add a field to its header.
public struct MailMessage: Sendable {
    /// A file that goes with it.
    public struct Attachment: Sendable {
        /// Its name: letters, digits, points and dashes. Others are replaced.
        public var name: String
        /// What it is, such as `image/png`.
        public var mediaType: String
        /// Its bytes.
        public var content: [UInt8]

        /// A file that goes with a mail.
        public init(name: String, mediaType: String, content: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.content = content
        }
    }

    /// Whom it is from.
    public var from: MailAddress
    /// That one's name.
    public var fromName: String?
    /// Whom it is for.
    public var to: MailAddress
    /// What it is about.
    public var subject: String
    /// When it was written.
    public var date: Moment
    /// How many seconds the writer's clock is ahead of UTC.
    public var utcOffset: Int
    /// What tells it from every other mail; letters, digits and dashes.
    public var token: String
    /// Its text.
    public var body: String
    /// The same as a page, for mail programs that show one; nil for none.
    public var html: String?
    /// The language of its text; nil to leave that open.
    public var language: Language?
    /// Whether it was made without anybody's doing, so that nobody's absence is answered to it (RFC 3834).
    public var isAutomatic: Bool
    /// What goes with it.
    public var attachments: [Attachment]
    /// Whether mail programs should open it for sending rather than as one that came.
    public var isDraft: Bool

    /// Puts a mail together.
    public init(
        from: MailAddress, fromName: String? = nil, to: MailAddress, subject: String, date: Moment, utcOffset: Int,
        token: String, body: String, html: String? = nil, language: Language? = nil, attachments: [Attachment] = [],
        isDraft: Bool = false, isAutomatic: Bool = false
    ) {
        self.from = from
        self.fromName = fromName
        self.to = to
        self.subject = subject
        self.date = date
        self.utcOffset = utcOffset
        self.token = token
        self.body = body
        self.html = html
        self.language = language
        self.isAutomatic = isAutomatic
        self.attachments = attachments
        self.isDraft = isDraft
    }

    /// Its Message-ID, with the signs around it.
    public var messageID: String { "<\(MailMessage.plain(token))@\(from.domain)>" }

    /// The mail.
    public var text: String { (header + content.lines).joined(separator: "\r\n") }

    private var header: [String] {
        let named = fromName.flatMap(EncodedWords.name)
        return (isDraft ? ["X-Unsent: 1"] : []) + [
            "From: \(named.map { "\($0)\r\n <\(from.text)>" } ?? from.text)", "To: \(to.text)",
            "Subject: \(EncodedWords.text(subject))", "Date: \(MailDate.text(date, utcOffset: utcOffset))",
            "Message-ID: \(messageID)",
        ] + (isAutomatic ? ["Auto-Submitted: auto-generated"] : []) + ["MIME-Version: 1.0"]
            + (language.map { ["Content-Language: \($0.rawValue)"] } ?? [])
    }

    /// Text and page are the same told twice, of which a mail program shows the last that it knows; files stand beside.
    private var content: MailPart {
        let text = MailPart.text(body, "plain")
        let told = html.map { MailPart.several("alternative", boundary("=="), [text, .text($0, "html")]) } ?? text
        guard !attachments.isEmpty else { return told }
        let files = attachments.map { MailPart.file($0.content, $0.mediaType, name: MailMessage.plain($0.name)) }
        return .several("mixed", boundary("="), [told] + files)
    }

    /// Neither quoted-printable nor base64 can hold "=_", so the boundary stands nowhere else.
    private func boundary(_ lead: String) -> String { "\(lead)_\(MailMessage.plain(token))" }

    /// Letters, digits, points and dashes; a dash for any other.
    private static func plain(_ text: String) -> String {
        String(
            text.unicodeScalars.map { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == ".")
                    ? Character(scalar) : "-"
            })
    }
}
