public import Foundation

/// The files of the project, as the tests use them.
public enum Checkout {
    /// The root of the repository.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Python with the packages of the tests; `.ci/test-tools` installs it.
    public static let python = root.appending(path: ".build/test-tools/bin/python").path
}
