import Configuration
import Mobility
import MobilityPolicy

/// The variables of the environment that override settings: `VIGENCIA_` and the name in capitals with `_` for dots, such
/// as `VIGENCIA_DELIVERY_SMTP_HOST`.
struct SettingEnvironment {
    /// Variables that begin alike and mean something else.
    private static let others = [
        "VIGENCIA_DB", "VIGENCIA_POLICY", "VIGENCIA_CONFIG", "VIGENCIA_VAULT", "VIGENCIA_ANCHOR", "VIGENCIA_ACTOR",
        "VIGENCIA_STRICT", "VIGENCIA_FUZZ",
    ]

    private let variables: [String: String]
    private let reader: ConfigReader

    /// Looks at the environment.
    init(_ variables: [String: String]) {
        self.variables = variables
        reader = ConfigReader(
            provider: EnvironmentVariablesProvider(
                environmentVariables: variables,
                secretsSpecifier: .specific(Set(SettingField.all.filter(\.isSecret).map(\.variable)))
            ).prefixKeys(with: ["vigencia"]))
    }

    /// The name of the variable if the environment gives the setting, and it is not empty.
    func value(of field: SettingField) -> YAMLValue? {
        let given = reader.string(forKey: ConfigKey(field.keys), isSecret: field.isSecret)
        guard let text = given, !text.trimmingBlanks().isEmpty else { return nil }
        return YAMLValue(content: .scalar(text), place: Place(file: "$\(field.variable)"))
    }

    /// Variables that are nearly the name of a setting and so without effect.
    func misspelt() -> [Problem] {
        let known = SettingField.all.map(\.variable)
        return variables.keys.sorted().compactMap { name in
            guard name.hasPrefix("VIGENCIA_"), !known.contains(name), !Self.others.contains(name),
                let near = DidYouMean.suggestion(for: name, among: known)
            else { return nil }
            return Problem(
                .unknownKey(name: name, suggestion: near, allowed: [near]), at: Place(file: "$\(name)"))
        }
    }
}
