import CCurl
public import Mobility

/// Hands mails to a mail server, each over a connection of its own.
public struct SMTPSession: Sendable {
    /// Nobody should wait for ever for a server that answers a little at a time.
    private static let totalFactor = 10
    /// Far more than any dialogue of one mail.
    private static let dialogueLimit = 64 * 1_024
    private static let loginCodes: Set<Int> = [530, 534, 535, 538, 454]

    private let server: SMTPServer

    /// Talks to a server.
    public init(_ server: SMTPServer) { self.server = server }

    /// Hands one mail over.
    /// - Parameter message: every line ended by CR LF.
    /// - Throws: ``TransferError`` if the fault lies on this machine.
    public func send(_ message: [UInt8], from: MailAddress, to: MailAddress) throws(TransferError) -> SMTPOutcome {
        if server.login != nil, server.safety == .none, !isHere {
            return .unusable(.loginInTheClear, detail: server.host)
        }
        let milliseconds = server.timeoutSeconds * 1_000
        let handle = try CurlHandle(
            TransferLimits(
                connectMilliseconds: milliseconds, totalMilliseconds: milliseconds * SMTPSession.totalFactor,
                certificates: server.certificates))
        try handle.set(CURLOPT_URL, server.url)
        try handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        try handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, server.timeoutSeconds)
        try handle.set(CURLOPT_USE_SSL, server.safety == .none ? 0 : 3)  // CURLUSESSL_NONE, CURLUSESSL_ALL
        if let login = server.login {
            try handle.set(CURLOPT_USERNAME, login.user)
            try handle.set(CURLOPT_PASSWORD, login.password)
        }
        try handle.set(CURLOPT_MAIL_FROM, from.text)
        try handle.set(CURLOPT_MAIL_RCPT, [to.text])
        try handle.set(CURLOPT_UPLOAD, 1)
        try handle.set(CURLOPT_INFILESIZE, message.count)
        let (source, dialogue) = (CurlSource(message), CurlReceiver(limit: SMTPSession.dialogueLimit))
        let code = try handle.perform(sending: source, lines: dialogue)
        return judge(code, SMTPReply.replies(in: dialogue.bytes), handle.reason(code))
    }

    /// Whether the server is on this machine.
    private var isHere: Bool {
        server.host == "localhost" || server.host == "::1" || server.host.hasPrefix("127.")
    }

    private func judge(_ code: CURLcode, _ replies: [SMTPReply], _ reason: String) -> SMTPOutcome {
        // After a refusal libcurl may have said goodbye.
        let last = replies.last { $0.code != 221 }
        switch code {
        case CURLE_OK:
            // libcurl is content with nothing but the 250 to the final dot.
            return last.map(SMTPOutcome.accepted) ?? .lost(reason: reason)
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .unusable(.unresolved, detail: reason)
        case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED: return .unusable(.unreachable, detail: reason)
        case CURLE_USE_SSL_FAILED: return .unusable(.unencrypted, detail: last?.text ?? reason)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS:
            return .unusable(.untrusted, detail: reason)
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM:
            return .unusable(.unencrypted, detail: reason)
        case CURLE_LOGIN_DENIED: return .unusable(.loginRefused, detail: last?.text ?? reason)
        default: break
        }
        guard let last else { return .unusable(.unreachable, detail: reason) }
        guard last.isTransient || last.isPermanent else { return .lost(reason: reason) }
        if SMTPSession.loginCodes.contains(last.code) { return .unusable(.loginRefused, detail: last.text) }
        if replies.count == 1 || code == CURLE_REMOTE_ACCESS_DENIED { return .unusable(.turnedAway, detail: last.text) }
        // A sender who may not write here is the same for every mail; a mail that is too large is not.
        if reason.hasPrefix("MAIL failed"), last.isPermanent, last.code != 552 {
            return .unusable(.senderRefused, detail: last.text)
        }
        return .refused(last)
    }
}
