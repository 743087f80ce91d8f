public import CivilCalendar
import Foundation
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
    /// What goes with it.
    public var attachments: [Attachment]
    /// Whether mail programs should open it for sending rather than as one that came.
    public var isDraft: Bool

    /// Puts a mail together.
    public init(
        from: MailAddress, fromName: String? = nil, to: MailAddress, subject: String, date: Moment, utcOffset: Int,
        token: String, body: String, attachments: [Attachment] = [], isDraft: Bool = false
    ) {
        self.from = from
        self.fromName = fromName
        self.to = to
        self.subject = subject
        self.date = date
        self.utcOffset = utcOffset
        self.token = token
        self.body = body
        self.attachments = attachments
        self.isDraft = isDraft
    }

    /// Its Message-ID, with the signs around it.
    public var messageID: String { "<\(MailMessage.plain(token))@\(from.domain)>" }

    /// The mail.
    public var text: String {
        let boundary = "=_\(MailMessage.plain(token))"
        let address = fromName.map { "\(EncodedWords.name($0))\r\n <\(from.text)>" } ?? from.text
        var lines = isDraft ? ["X-Unsent: 1"] : []
        lines += [
            "From: \(address)", "To: \(to.text)", "Subject: \(EncodedWords.text(subject))",
            "Date: \(MailDate.text(date, utcOffset: utcOffset))",
            "Message-ID: \(messageID)", "MIME-Version: 1.0",
            "Content-Type: multipart/mixed;\r\n boundary=\"\(boundary)\"", "",
            // Neither quoted-printable nor base64 can hold "=_", so the boundary stands nowhere else.
            "--\(boundary)", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
            "", QuotedPrintable.text(body),
        ]
        for attachment in attachments {
            let name = MailMessage.plain(attachment.name)
            lines += [
                "--\(boundary)", "Content-Type: \(attachment.mediaType);\r\n name=\"\(name)\"",
                "Content-Disposition: attachment;\r\n filename=\"\(name)\"", "Content-Transfer-Encoding: base64", "",
                Data(attachment.content).base64EncodedString(options: [
                    .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
                ]),
            ]
        }
        lines += ["--\(boundary)--", ""]
        return lines.joined(separator: "\r\n")
    }

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
