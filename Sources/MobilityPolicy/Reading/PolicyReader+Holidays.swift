import CivilCalendar
import Mobility

extension PolicyReader {
    /// Reads holidays that return every year. They are added to those known.
    mutating func readHolidays(_ value: YAMLValue) {
        for element in reader.list(value) ?? [] {
            let keys = ["name", "day", "easter", "from", "until"] + PolicyReader.provenanceKeys
            guard let mapping = reader.mapping(element, keys: keys) else { continue }
            let name = reader.required("name", in: mapping).flatMap { reader.bilingual($0) }
            let rule = holidayRule(in: mapping)
            let validity = validity(in: mapping)
            let provenance = provenance(in: mapping)
            guard let name, let rule, let validity, let provenance else { continue }
            let annual = HolidayCalendar.Annual(rule: rule, validity: validity)
            draft.holidays.append(PolicyHoliday(name: name, annual: annual, provenance: provenance))
        }
    }

    /// Reads single non-working days. They are added to those known.
    mutating func readNonWorkingDays(_ value: YAMLValue) {
        for element in reader.list(value) ?? [] {
            guard let mapping = reader.mapping(element, keys: ["day", "note"] + PolicyReader.provenanceKeys) else {
                continue
            }
            let day = reader.required("day", in: mapping).flatMap { reader.day($0, key: "day") }
            let note = reader.optional("note", in: mapping).flatMap { reader.bilingual($0) }
            let provenance = provenance(in: mapping)
            guard let day, let provenance else { continue }
            draft.nonWorkingDays[day] = PolicyNonWorkingDay(day: day, note: note, provenance: provenance)
        }
    }

    /// `day: 07-28`, or `easter: -2` for so many days after Easter Sunday.
    private mutating func holidayRule(in mapping: YAMLMapping) -> HolidayCalendar.Annual.Rule? {
        if let easter = reader.optional("easter", in: mapping) {
            guard let text = reader.text(easter, key: "easter") else { return nil }
            guard let offset = Int(text), (-100...100).contains(offset) else {
                reader.report(
                    .badPolicyValue(key: "easter", found: text, expected: .number(-100...100)), at: easter.place)
                return nil
            }
            return .easter(offset: offset)
        }
        guard let value = reader.required("day", in: mapping), let text = reader.text(value, key: "day") else {
            return nil
        }
        // A leap year has every day that a year can have.
        guard let day = Day(iso: "2024-\(text)") else {
            reader.report(.badPolicyValue(key: "day", found: text, expected: .monthAndDay), at: value.place)
            return nil
        }
        return .fixed(month: day.civil.month, day: day.civil.day)
    }
}
