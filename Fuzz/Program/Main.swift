import Foundation
import FuzzTargets

/// libFuzzer's own loop; it stands in the run-time library that `-sanitize=fuzzer` brings.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What is fuzzed; libFuzzer calls a C function, which can't carry it along.
nonisolated(unsafe) private var target = FuzzTarget.day

/// Feeds made-up bytes to one of the readers until one crashes, hangs or eats all memory, or a law does not hold.
///
///     FUZZ_TARGET=csv Fuzz [libFuzzer's options] CORPUS
@main
enum Main {
    static func main() {
        let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
        guard let named = FuzzTarget(rawValue: name) else {
            print("Set FUZZ_TARGET to one of: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
            exit(2)
        }
        target = named
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(
            runDriver(&count, &arguments) { bytes, size in
                do throws(FuzzTarget.Broken) {
                    try target.take(Array(UnsafeBufferPointer(start: bytes, count: size)))
                } catch {
                    // libFuzzer keeps the bytes that ended the program.
                    fatalError(error.law)
                }
                return 0
            })
    }
}
