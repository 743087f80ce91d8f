import CivilCalendar
import Mobility
import MobilityAlerts
import MobilityPolicy

extension SettingField {
    /// Patterns of rules: a list, or texts with `;` between.
    static func rules(_ name: String, _ path: Value<[String]>) -> SettingField {
        SettingField(name) { settings, value, reader in
            let elements: [YAMLValue]
            switch value.content {
            case .list(let list): elements = list
            default:
                guard let text = reader.text(value, key: name) else { return }
                elements = text.split(separator: ";").map { part in
                    YAMLValue(content: .scalar(String(part)), place: value.place)
                }
            }
            var patterns: [String] = []
            for element in elements {
                guard let pattern = reader.text(element, key: name) else { continue }
                if RuleID.allCases.contains(where: { Glob.matches(pattern, $0.rawValue) }) {
                    patterns.append(pattern)
                } else {
                    reader.report(.badPolicyValue(key: name, found: pattern, expected: .rule), at: element.place)
                }
            }
            settings[keyPath: path] = patterns
        } show: {
            $0[keyPath: path].joined(separator: "; ")
        }
    }

    /// After how many days a finding of a severity is told again.
    static func interval(_ name: String, _ severity: Severity) -> SettingField {
        SettingField(name) { settings, value, reader in
            guard let text = reader.text(value, key: name) else { return }
            if text == "never" {
                settings.alerts.repeats[severity] = nil
            } else if let days = Int(text), (1...365).contains(days) {
                settings.alerts.repeats[severity] = days
            } else {
                reader.report(.badPolicyValue(key: name, found: text, expected: .daysOrNever), at: value.place)
            }
        } show: {
            $0.alerts.repeats[severity].map(String.init) ?? "never"
        }
    }

    /// A day of the week, or never.
    static func weekday(_ name: String, _ path: Value<Weekday?>) -> SettingField {
        SettingField(name) { settings, value, reader in
            guard let day = reader.code(value, key: name, as: WeekdayCode.self) else { return }
            settings[keyPath: path] = day.weekday
        } show: { settings in
            (WeekdayCode.allCases.first { $0.weekday == settings[keyPath: path] } ?? .never).rawValue
        }
    }

    /// The names of the days of the week in settings.
    private enum WeekdayCode: String, Code {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday, never

        var weekday: Weekday? {
            switch self {
            case .monday: .monday
            case .tuesday: .tuesday
            case .wednesday: .wednesday
            case .thursday: .thursday
            case .friday: .friday
            case .saturday: .saturday
            case .sunday: .sunday
            case .never: nil
            }
        }
    }
}
