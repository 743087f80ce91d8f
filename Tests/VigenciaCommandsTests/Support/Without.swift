import Foundation
import Testing

/// Ways to take something from a program that it usually has. A test that needs one that this machine does not allow is
/// cancelled, which is told; in `.ci/run` it fails.
enum Without {
    /// Why a test could not be run.
    struct Impossible: Error { let launcher: [String] }

    /// A launcher under which programs of `/usr/bin` can't be run.
    static func programs(_ names: [String]) throws -> [String] {
        let hide = names.map { "mount --bind /dev/null /usr/bin/\($0)" }.joined(separator: " && ")
        return try possible(["unshare", "--mount", "--map-root-user", "sh", "-c", hide + " && exec \"$@\"", "sh"])
    }

    /// A launcher under which the folder `full` is a disk of its own that has room for what is in the folder `seed`, and
    /// so many bytes more. What is in it afterwards is left in the folder `after`.
    static func room(beyond bytes: Int) throws -> [String] {
        let script = """
            size=$(($(du -s -B1 --apparent-size seed 2>/dev/null | cut -f1 || echo 0) + \(bytes) + 65536))
            mkdir -p full seed && mount -t tmpfs -o size=$size,mode=700 none full && cp -a seed/. full/ || exit 99
            "$@"
            code=$?
            rm -rf after && cp -a full after
            exit $code
            """
        return try possible(["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh"])
    }

    /// A launcher under which root obeys the modes of files, as everybody else does; empty for everybody else.
    static func rootsRights() throws -> [String] {
        geteuid() == 0
            ? try possible(["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]) : []
    }

    private static func possible(_ launcher: [String]) throws -> [String] {
        let folder = try Folder()
        let process = Script.process(launcher[0], Array(launcher.dropFirst()) + ["true"])
        process.currentDirectoryURL = folder.url
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus == 0 { return launcher }
        guard ProcessInfo.processInfo.environment["CI"] == nil else { throw Impossible(launcher: launcher) }
        try Test.cancel("This machine does not allow \(launcher[0]).")
    }
}
