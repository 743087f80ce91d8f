import Foundation

/// Ways to take something from a program that it usually has.
enum Without {
    /// A launcher under which programs of `/usr/bin` can't be run; nil where that is not possible.
    static func programs(_ names: [String]) -> [String]? {
        let hide = names.map { "mount --bind /dev/null /usr/bin/\($0)" }.joined(separator: " && ")
        return possible(["unshare", "--mount", "--map-root-user", "sh", "-c", hide + " && exec \"$@\"", "sh"])
    }

    /// A launcher under which the folder `full` is a disk of its own that has room for what is in the folder `seed`, and
    /// so many bytes more. What is in it afterwards is left in the folder `after`. Nil where that is not possible.
    static func room(beyond bytes: Int) -> [String]? {
        let script = """
            size=$(($(du -s -B1 --apparent-size seed 2>/dev/null | cut -f1 || echo 0) + \(bytes) + 65536))
            mkdir -p full seed && mount -t tmpfs -o size=$size,mode=700 none full && cp -a seed/. full/ || exit 99
            "$@"
            code=$?
            rm -rf after && cp -a full after
            exit $code
            """
        return possible(["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh"])
    }

    /// A launcher under which root obeys the modes of files, as everybody else does; empty for everybody else.
    static var rootsRights: [String]? {
        geteuid() == 0 ? possible(["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]) : []
    }

    private static func possible(_ launcher: [String]) -> [String]? {
        guard let folder = try? Folder() else { return nil }
        let process = Script.process(launcher[0], Array(launcher.dropFirst()) + ["true"])
        process.currentDirectoryURL = folder.url
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? launcher : nil
    }
}
