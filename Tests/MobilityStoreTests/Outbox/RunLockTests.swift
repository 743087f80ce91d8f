import Foundation
import Testing

@testable import MobilityStore

@Suite struct RunLockTests {
    @Test func oneHoldsItAtATime() throws {
        let scratch = try Scratch()
        let first = try RunLock(besides: scratch.path, patience: .zero)
        #expect(throws: StoreError.runningAlready(path: scratch.path + ".lock")) {
            try RunLock(besides: scratch.path, patience: .zero)
        }
        first.release()
        let second = try RunLock(besides: scratch.path, patience: .zero)
        second.release()
    }

    @Test func theFileIsForItsOwnerAlone() throws {
        let scratch = try Scratch()
        let lock = try RunLock(besides: scratch.path, patience: .zero)
        defer { lock.release() }
        let mode = try FileManager.default.attributesOfItem(atPath: RunLock.path(besides: scratch.path))[
            .posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func aFolderThatIsNotThereIsSaid() {
        #expect(throws: StoreError.folderNotWritable(path: "/nowhere/at/all")) {
            try RunLock(besides: "/nowhere/at/all/v.db", patience: .zero)
        }
    }
}
