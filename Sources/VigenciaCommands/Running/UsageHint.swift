/// How values are written, for whoever wrote one that can't be read: the library says which option it was and no more.
enum UsageHint {
    /// By the name under which an option's help gives its value.
    private static let forms = [
        "day": "A day is written YYYY-MM-DD and stands in the calendar, such as 2026-02-28.",
        "from..to": "A window is written FROM..TO, both days included and FROM not after TO, such as "
            + "2026-01-10..2026-02-28.",
        "entry..exit:granted":
            "A visit is written ENTRY..EXIT:GRANTED, such as 2026-01-10..2026-02-28:90. EXIT, not before "
            + "ENTRY, is left out while the visitor is here, and :GRANTED, from 0 to \(StayArgument.mostDays), where it is "
            + "not known.",
        "amount[@day]":
            "A payment is written AMOUNT or AMOUNT@DAY, in soles with a point and at most two decimals, such as "
            + "535.50@2026-02-28.",
        "time": "A time is written as RFC 3339, such as 2026-02-28T10:15:00-05:00.",
    ]

    /// A message about wrong usage, with the form of the value that it is about.
    static func added(to message: String) -> String {
        guard let mistake = message.firstIndex(of: "\n").map({ message[..<$0] }), mistake.contains("is invalid for"),
            let form = forms.first(where: { mistake.contains("<\($0.key)>'") })
        else { return message }
        return "\(mistake)\n\(form.value)\(message[mistake.endIndex...])"
    }
}
