import MobilityPolicy

/// The settings as keys within keys, as the file has them.
struct SettingTree {
    private let fields: [SettingField]
    private let depth: Int

    /// All settings that a file may hold.
    init() { self.init(SettingField.all.filter { !$0.onlyEnvironment }, depth: 0) }

    private init(_ fields: [SettingField], depth: Int) {
        self.fields = fields
        self.depth = depth
    }

    /// Reads keys with values. What is empty stays as it is built in.
    func read(_ value: YAMLValue, into settings: inout Settings, _ reader: inout YAMLReader) {
        var names: [String] = []
        for field in fields where names.last != field.keys[depth] { names.append(field.keys[depth]) }
        guard let mapping = reader.mapping(value, keys: names) else { return }
        for entry in mapping.entries where !entry.value.isEmpty {
            let within = fields.filter { $0.keys[depth] == entry.key }
            if let field = within.first, field.keys.count == depth + 1 {
                field.read(&settings, entry.value, &reader)
            } else if !within.isEmpty {
                SettingTree(within, depth: depth + 1).read(entry.value, into: &settings, &reader)
            }
        }
    }
}
