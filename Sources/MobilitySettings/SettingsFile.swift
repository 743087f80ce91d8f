import Foundation

/// Where the file of settings is.
public enum SettingsFile {
    /// The file to read: the one that was named, else `$VIGENCIA_CONFIG`, else `vigencia/vigencia.yaml` in the XDG
    /// directory for settings, else `/etc/vigencia/vigencia.yaml`; nil where none of the latter two is there.
    public static func path(given: String?, environment: [String: String]) -> String? {
        func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if let path = given ?? variable("VIGENCIA_CONFIG") { return path }
        let home = variable("XDG_CONFIG_HOME") ?? variable("HOME").map { "\($0)/.config" }
        let candidates = [home.map { "\($0)/vigencia/vigencia.yaml" }, "/etc/vigencia/vigencia.yaml"]
        return candidates.compactMap(\.self).first { FileManager.default.fileExists(atPath: $0) }
    }
}
