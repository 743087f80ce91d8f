public import Foundation

/// Places for the files of tests. All of them go when the tests have ended: a value's end would come too early, at its last
/// use, while a file in the place is still open.
public enum TestFolder {
    private static let root: URL = {
        atexit { try? FileManager.default.removeItem(at: TestFolder.root) }
        return FileManager.default.temporaryDirectory.appending(path: "vigencia-tests-\(getpid())")
    }()

    /// A folder that nobody else uses, not yet made.
    public static func fresh() -> URL { root.appending(path: UUID().uuidString) }
}
