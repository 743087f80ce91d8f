import CCurl
public import Mobility

/// Looks at a page once, by one GET request, and says what it found.
///
/// At most a few redirects are followed, none to another scheme: a portal that leads from https to http is not up.
/// Only the beginning of the page is read.
public struct PortalProbe: Sendable {
    /// A notice of maintenance says so early.
    private static let readLimit = 256 * 1_024
    private static let redirectLimit = 5

    /// What was found.
    public struct Result: Sendable, Equatable {
        /// What it means.
        public let outcome: ProbeOutcome
        /// The status of the answer; nil where none came.
        public let httpStatus: Int?
        /// How long it took.
        public let milliseconds: Int
        /// The particulars: libcurl's words, or the phrase that was found.
        public let detail: String?
    }

    private let limits: TransferLimits
    private let phrases: [String]

    /// - Parameter phrases: those by which a notice of maintenance is known.
    public init(limits: TransferLimits, phrases: [String]) {
        self.limits = limits
        self.phrases = phrases.map(PortalProbe.folded)
    }

    /// Looks at a page.
    /// - Throws: ``TransferError`` if the fault lies on this machine; then nothing is known of the portal.
    public func look(at address: WebAddress) throws(TransferError) -> Result {
        let handle = try CurlHandle(limits)
        try handle.set(CURLOPT_URL, address.text)
        try handle.set(CURLOPT_HTTPGET, 1)
        try handle.set(CURLOPT_USERAGENT, "vigencia")
        try handle.set(CURLOPT_ACCEPT_ENCODING, "")
        try handle.set(CURLOPT_FOLLOWLOCATION, 1)
        try handle.set(CURLOPT_MAXREDIRS, PortalProbe.redirectLimit)
        try handle.set(CURLOPT_PROTOCOLS_STR, address.scheme)
        try handle.set(CURLOPT_REDIR_PROTOCOLS_STR, address.scheme)
        let receiver = CurlReceiver(limit: PortalProbe.readLimit)
        let code = try handle.perform(into: receiver)
        let (outcome, detail) = judge(code, handle, receiver)
        return Result(outcome: outcome, httpStatus: handle.status, milliseconds: handle.milliseconds, detail: detail)
    }

    private func judge(_ code: CURLcode, _ handle: CurlHandle, _ receiver: CurlReceiver) -> (ProbeOutcome, String?) {
        // The limit of what is read was met: that is no failure.
        if code == CURLE_OK || (code == CURLE_WRITE_ERROR && receiver.isFull) {
            if let status = handle.status, status >= 400 { return (.httpError, nil) }
            let page = PortalProbe.folded(String(decoding: receiver.bytes, as: UTF8.self))
            return phrases.first { page.contains($0) }.map { (.maintenance, $0) } ?? (.up, nil)
        }
        let reason = handle.reason(code)
        return (outcome(code, answered: handle.status != nil), reason)
    }

    private func outcome(_ code: CURLcode, answered: Bool) -> ProbeOutcome {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .unresolved
        case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED: .refused
        case CURLE_OPERATION_TIMEDOUT: answered ? .slow : .timeout
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CIPHER,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_USE_SSL_FAILED:
            .tlsError
        case CURLE_TOO_MANY_REDIRECTS, CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_BAD_CONTENT_ENCODING:
            .httpError
        // What is left happens to a connection that stood: sent nothing, cut off, spoilt.
        default: .interrupted
        }
    }

    /// In lower case and with single blanks, so that a phrase is found across the lines of a page.
    private static func folded(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
