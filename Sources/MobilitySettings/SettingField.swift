import Mobility
import MobilityPolicy

/// One setting: its name, how it is read, checked and shown.
struct SettingField: Sendable {
    /// The name: the keys on the way to it with dots between, as `delivery.smtp.host`.
    let name: String
    /// Whether it is shown redacted.
    let isSecret: Bool
    /// Whether it may be given by the environment only.
    let onlyEnvironment: Bool
    /// Reads a value that is not empty.
    let read: @Sendable (inout Settings, YAMLValue, inout YAMLReader) -> Void
    /// The value as it would be written; nil for none.
    let show: @Sendable (Settings) -> String?

    init(
        _ name: String, isSecret: Bool = false, onlyEnvironment: Bool = false,
        read: @escaping @Sendable (inout Settings, YAMLValue, inout YAMLReader) -> Void,
        show: @escaping @Sendable (Settings) -> String?
    ) {
        self.name = name
        self.isSecret = isSecret
        self.onlyEnvironment = onlyEnvironment
        self.read = read
        self.show = show
    }

    /// The keys on the way to it.
    var keys: [String] { name.split(separator: ".").map(String.init) }

    /// The variable of the environment that overrides it.
    var variable: String { "VIGENCIA_" + name.uppercased().replacing(".", with: "_") }
}

extension SettingField {
    /// A value of the settings that a field reads and shows.
    typealias Value<T> = any WritableKeyPath<Settings, T> & Sendable

    /// Yes or no.
    static func flag(_ name: String, _ path: Value<Bool>) -> SettingField {
        SettingField(name) { settings, value, reader in
            if let flag = reader.flag(value, key: name) { settings[keyPath: path] = flag }
        } show: {
            $0[keyPath: path] ? "yes" : "no"
        }
    }

    /// One of a closed list of codes.
    static func code<C: Code>(_ name: String, _ path: Value<C>) -> SettingField {
        SettingField(name) { settings, value, reader in
            if let code = reader.code(value, key: name, as: C.self) { settings[keyPath: path] = code }
        } show: {
            $0[keyPath: path].rawValue
        }
    }

    /// A whole number in a range.
    static func number(_ name: String, _ path: Value<Int>, _ range: ClosedRange<Int>) -> SettingField {
        SettingField(name) { settings, value, reader in
            guard let text = reader.text(value, key: name) else { return }
            guard let number = Int(text), range.contains(number) else {
                return reader.report(
                    .badPolicyValue(key: name, found: text, expected: .number(range)), at: value.place)
            }
            settings[keyPath: path] = number
        } show: {
            String($0[keyPath: path])
        }
    }

    /// A text that has to fit; nil if there is none.
    static func text(
        _ name: String, _ path: Value<String?>, _ expected: Expected = .text, isSecret: Bool = false,
        onlyEnvironment: Bool = false, fits: @escaping @Sendable (String) -> Bool = SettingField.isPlain
    ) -> SettingField {
        SettingField(name, isSecret: isSecret, onlyEnvironment: onlyEnvironment) { settings, value, reader in
            guard let text = reader.text(value, key: name) else { return }
            guard fits(text) else {
                let found = isSecret ? "…" : text
                return reader.report(.badPolicyValue(key: name, found: found, expected: expected), at: value.place)
            }
            settings[keyPath: path] = text
        } show: {
            $0[keyPath: path]
        }
    }

    /// A text that always has a value.
    static func text(
        _ name: String, _ path: Value<String>, _ expected: Expected = .text,
        fits: @escaping @Sendable (String) -> Bool = SettingField.isPlain
    ) -> SettingField {
        SettingField(name) { settings, value, reader in
            guard let text = reader.text(value, key: name) else { return }
            guard fits(text) else {
                return reader.report(.badPolicyValue(key: name, found: text, expected: expected), at: value.place)
            }
            settings[keyPath: path] = text
        } show: {
            $0[keyPath: path]
        }
    }

    /// Whether a text holds nothing that would break a line, and with it a header.
    static let isPlain: @Sendable (String) -> Bool = { text in
        text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}
