import CCurl
public import Mobility

/// Hands mails to a mail server, each over a connection of its own.
public struct SMTPSession: Sendable {
    /// Nobody should wait for ever for a server that answers a little at a time.
    private static let totalFactor = 10
    /// Far more than any dialogue of one mail.
    private static let dialogueLimit = 64 * 1_024
    private static let loginCodes: Set<Int> = [530, 534, 535, 538, 454]
    /// What a server says to a login that it takes.
    private static let loggedIn = 235

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
        // One on this machine is not reached by way of another, which would see what goes in the clear.
        if isHere { try handle.set(CURLOPT_NOPROXY, "*") }
        if let login = server.login {
            try handle.set(CURLOPT_USERNAME, login.user)
            try handle.set(CURLOPT_PASSWORD, login.password)
        }
        try handle.set(CURLOPT_MAIL_FROM, from.text)
        try handle.set(CURLOPT_MAIL_RCPT, [to.text])
        try handle.set(CURLOPT_UPLOAD, 1)
        try handle.set(CURLOPT_INFILESIZE, message.count)
        let dialogue = CurlReceiver(limit: SMTPSession.dialogueLimit)
        // Where no login is offered libcurl goes on without it.
        let source = CurlSource(message) { !lacksLogin(SMTPReply.replies(in: dialogue.bytes)) }
        let code = try handle.perform(sending: source, lines: dialogue)
        return judge(code, SMTPReply.replies(in: dialogue.bytes), handle.reason(code))
    }

    /// Whether the server is on this machine. A name that begins like an address of it may be any other's.
    private var isHere: Bool {
        if server.host == "localhost" || server.host == "::1" { return true }
        let numbers = server.host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
    }

    /// Whether there is a login that the server has not taken.
    private func lacksLogin(_ replies: [SMTPReply]) -> Bool {
        server.login != nil && !replies.contains { $0.code == SMTPSession.loggedIn }
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
        let (atSender, atRecipient) = (reason.hasPrefix("MAIL failed"), reason.hasPrefix("RCPT failed"))
        if code == CURLE_ABORTED_BY_CALLBACK || atSender || atRecipient, lacksLogin(replies) {
            return .unusable(.loginNotOffered, detail: last.text)
        }
        // What was refused before the silence was a step on the way, such as EHLO, for which there is another.
        if code == CURLE_OPERATION_TIMEDOUT || code == CURLE_RECV_ERROR { return .lost(reason: reason) }
        guard last.isTransient || last.isPermanent else { return .lost(reason: reason) }
        if SMTPSession.loginCodes.contains(last.code) { return .unusable(.loginRefused, detail: last.text) }
        if replies.count == 1 || code == CURLE_REMOTE_ACCESS_DENIED { return .unusable(.turnedAway, detail: last.text) }
        // A sender who may not write here is the same for every mail; a mail that is too large is not.
        if atSender, last.isPermanent, last.code != 552 {
            return .unusable(.senderRefused, detail: last.text)
        }
        return .refused(last)
    }
}
