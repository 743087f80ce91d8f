import CCurl
import Mobility

/// One transfer of libcurl, of whatever protocol. Made, set up, performed once and let go.
///
/// What is the same for every protocol is set here: no signals, time limits, checked certificates.
final class CurlHandle {
    private let handle: UnsafeMutableRawPointer
    private let messages = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    /// What libcurl was told to use. It may do so until it is let go: a mail server is told goodbye only then.
    private var kept: [AnyObject] = []
    private var lists: [UnsafeMutablePointer<curl_slist>] = []

    /// Opens libcurl, where that was not done yet, and begins a transfer.
    init(_ limits: TransferLimits) throws(TransferError) {
        if let reason = ccurl_load() { throw .libraryMissing(reason: String(cString: reason)) }
        guard let handle = ccurl_easy_init() else { throw .unusable(reason: "curl_easy_init") }
        self.handle = handle
        messages.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        try check(ccurl_easy_set_pointer(handle, CURLOPT_ERRORBUFFER, messages))
        // Without it libcurl would end a slow look-up of a name by a signal, which ends the program.
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_CONNECTTIMEOUT_MS, limits.connectMilliseconds)
        try set(CURLOPT_TIMEOUT_MS, limits.totalMilliseconds)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        if let file = limits.certificates { try set(CURLOPT_CAINFO, file) }
    }

    deinit {
        ccurl_easy_cleanup(handle)
        lists.forEach(ccurl_slist_free_all)
        messages.deallocate()
    }

    /// Sets an option that takes a number.
    func set(_ option: CURLoption, _ value: Int) throws(TransferError) {
        try check(ccurl_easy_set_long(handle, option, value))
    }

    /// Sets an option that takes a text.
    func set(_ option: CURLoption, _ value: String) throws(TransferError) {
        try check(ccurl_easy_set_text(handle, option, value))
    }

    /// Sets an option that takes a list of texts.
    func set(_ option: CURLoption, _ values: [String]) throws(TransferError) {
        var list: UnsafeMutablePointer<curl_slist>?
        for value in values {
            guard let longer = ccurl_slist_append(list, value) else {
                ccurl_slist_free_all(list)
                throw .unusable(reason: "curl_slist_append")
            }
            list = longer
        }
        guard let list else { return }
        lists.append(list)
        try check(ccurl_easy_set_pointer(handle, option, list))
    }

    /// Does the transfer, and hands what comes to `receiver`.
    func perform(into receiver: CurlReceiver) throws(TransferError) -> CURLcode {
        try check(ccurl_easy_set_receiver(handle, CurlHandle.receive, keep(receiver)))
        return try perform()
    }

    /// Does the transfer with what `source` gives, and hands the lines that the other side says to `lines`.
    func perform(sending source: CurlSource, lines: CurlReceiver) throws(TransferError) -> CURLcode {
        try check(ccurl_easy_set_source(handle, CurlHandle.give, keep(source)))
        try check(ccurl_easy_set_line_receiver(handle, CurlHandle.receive, keep(lines)))
        return try perform()
    }

    private func keep(_ object: AnyObject) -> UnsafeMutableRawPointer {
        kept.append(object)
        return Unmanaged.passUnretained(object).toOpaque()
    }

    private static let receive: ccurl_receiver = { bytes, size, count, context in
        guard let context else { return 0 }
        let receiver = Unmanaged<CurlReceiver>.fromOpaque(context).takeUnretainedValue()
        return receiver.take(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }

    private static let give: ccurl_source = { buffer, size, count, context in
        guard let context else { return 0 }
        let source = Unmanaged<CurlSource>.fromOpaque(context).takeUnretainedValue()
        return source.give(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }

    private func perform() throws(TransferError) -> CURLcode {
        let code = ccurl_easy_perform(handle)
        if code == CURLE_SSL_CACERT_BADFILE { throw .certificatesMissing(reason: reason(code)) }
        if code == CURLE_OUT_OF_MEMORY { throw .unusable(reason: reason(code)) }
        return code
    }

    /// What went wrong, in libcurl's words.
    func reason(_ code: CURLcode) -> String {
        let own = String(cString: messages).trimmingBlanks()
        return own.isEmpty ? String(cString: ccurl_easy_strerror(code)) : own
    }

    /// What kind of thing went wrong, in libcurl's words and without any address.
    func name(of code: CURLcode) -> String { String(cString: ccurl_easy_strerror(code)) }

    /// The status of the last answer; nil where none came.
    var status: Int? {
        var status = 0
        guard ccurl_easy_info_long(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK, status > 0 else { return nil }
        return status
    }

    /// How long it took.
    var milliseconds: Int {
        var microseconds: curl_off_t = 0
        guard ccurl_easy_info_offset(handle, CURLINFO_TOTAL_TIME_T, &microseconds) == CURLE_OK else { return 0 }
        return Int(microseconds) / 1_000
    }

    private func check(_ code: CURLcode) throws(TransferError) {
        guard code == CURLE_OK else { throw .unusable(reason: String(cString: ccurl_easy_strerror(code))) }
    }
}
