import Foundation
public import Mobility
import MobilityPolicy

/// The settings as read, with where each comes from.
public struct LoadedSettings: Sendable {
    /// The settings.
    public let settings: Settings
    /// The file that was read; nil where there is none.
    public let path: String?
    /// The settings that the environment gives, by their names.
    private let overridden: Set<String>

    /// Reads the settings: the built-in ones, over them the file, over it the environment.
    /// - Parameters:
    ///   - path: the file; nil for none.
    ///   - environment: the variables.
    /// - Throws: every ``Problem`` at once.
    public static func load(path: String?, environment: [String: String]) throws(Problems) -> LoadedSettings {
        guard let path else { return try read(nil, path: nil, environment: environment) }
        let text: String
        do {
            text = try YAMLFiles.text(of: path)
        } catch {
            throw Problems([error])
        }
        return try read(text, path: path, environment: environment)
    }

    /// Reads the settings from a text.
    public static func read(
        _ text: String?, path: String?, environment: [String: String]
    ) throws(Problems) -> LoadedSettings {
        var (settings, reader, overridden) = (Settings(), YAMLReader(), Set<String>())
        let file = path ?? "vigencia.yaml"
        if let text {
            do {
                let root = try YAMLText.read(text, file: file)
                if !root.isEmpty { SettingTree().read(root, into: &settings, &reader) }
            } catch {
                throw Problems([error])
            }
        }
        let variables = SettingEnvironment(environment)
        for field in SettingField.all {
            guard let value = variables.value(of: field) else { continue }
            field.read(&settings, value, &reader)
            overridden.insert(field.name)
        }
        variables.misspelt().forEach { reader.report($0) }
        if reader.problems.isEmpty {
            settings.gaps.forEach { reader.report(.keyMissing(name: $0), at: Place(file: file)) }
        }
        guard reader.problems.isEmpty else { throw Problems(reader.problems) }
        return LoadedSettings(settings: settings, path: path, overridden: overridden)
    }

    /// Every setting by its name with its value as it would be written, secrets redacted, and the variable that gives
    /// it, where one does. In the order of the example file.
    public var lines: [(name: String, value: String?, variable: String?)] {
        SettingField.all.map { field in
            let value = field.show(settings).map { field.isSecret ? "(redacted)" : $0 }
            return (field.name, value, overridden.contains(field.name) ? field.variable : nil)
        }
    }
}

extension Settings {
    /// The settings that the way of delivery needs and that are missing.
    var gaps: [String] {
        let needed: [(String, String?)] =
            switch delivery.method {
            case .none: []
            case .smtp: [("delivery.from", delivery.from), ("delivery.smtp.host", delivery.smtpHost)]
            case .sendmail: [("delivery.from", delivery.from)]
            case .maildir: [("delivery.from", delivery.from), ("delivery.maildir.path", delivery.maildirPath)]
            }
        var gaps = needed.filter { $0.1 == nil }.map(\.0)
        if delivery.method == .smtp, delivery.smtpUser != nil, delivery.smtpPasswordFile == nil,
            delivery.smtpPassword == nil
        {
            gaps.append("delivery.smtp.password_file")
        }
        return gaps
    }
}
