/// What should have stood in a place, for the text of a problem.
public enum Expected: Sendable, Hashable {
    /// Keys with values.
    case keys
    /// A list.
    case list
    /// A list of cases.
    case cases
    /// One value rather than a list or keys.
    case value
    /// Some text.
    case text
    /// A whole number in this range.
    case number(ClosedRange<Int>)
    /// A percentage with at most four decimals.
    case percent
    /// Soles in this range, with at most two decimals.
    case soles(ClosedRange<Int>)
    /// A code of so many digits.
    case digits(ClosedRange<Int>)
    /// One of these words.
    case word([String])
    /// An e-mail address.
    case address
    /// Phrases, separated by `;`.
    case phrases
    /// A day of the year without a year.
    case monthAndDay
    /// A number of days, or never.
    case daysOrNever
    /// A pattern that fits some rule.
    case rule
    /// An address in the web.
    case webAddress
    /// The name of a host.
    case host
    /// A path that begins with `/`.
    case wholePath
    /// A file that nobody but its owner can read.
    case privateFile

    /// In words that follow "expected".
    public var words: Bilingual {
        switch self {
        case .keys: Bilingual(en: "keys with values (key: value)", es: "claves con valores (clave: valor)")
        case .list: Bilingual(en: "a list", es: "una lista")
        case .cases: Bilingual(en: "a list of cases", es: "una lista de casos")
        case .value: Bilingual(en: "a single value", es: "un solo valor")
        case .text: Bilingual(en: "some text", es: "un texto")
        case .number(let range):
            Bilingual(
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)",
                es: "un número entero de \(range.lowerBound) a \(range.upperBound)")
        case .percent:
            Bilingual(
                en: "a percentage from 0 % to 100 % with at most four decimals, such as 0.1 %",
                es: "un porcentaje de 0 % a 100 % con hasta cuatro decimales, como 0.1 %")
        case .soles(let range):
            Bilingual(
                en: "an amount from \(range.lowerBound) to \(range.upperBound) soles, such as 5500 or 83.40",
                es: "un monto de \(range.lowerBound) a \(range.upperBound) soles, como 5500 u 83.40")
        case .digits(let range):
            Bilingual(
                en: "a code of \(range.lowerBound) to \(range.upperBound) digits, such as 00675",
                es: "un código de \(range.lowerBound) a \(range.upperBound) dígitos, como 00675")
        case .word(let words):
            Bilingual(
                en: "one of \(words.joined(separator: ", "))", es: "uno de \(words.joined(separator: ", "))")
        case .address:
            Bilingual(
                en: "an e-mail address, such as help@portal.example",
                es: "una dirección de correo, como ayuda@portal.example")
        case .phrases:
            Bilingual(
                en: "phrases of at least four letters, separated by `;`",
                es: "frases de al menos cuatro letras, separadas por `;`")
        case .monthAndDay:
            Bilingual(en: "a month and a day, such as 07-28", es: "un mes y un día, como 07-28")
        case .daysOrNever:
            Bilingual(en: "a number of days from 1 to 365, or never", es: "un número de días de 1 a 365, o never")
        case .rule:
            Bilingual(
                en: "a rule or a pattern that fits one, such as renewal.*; `vigencia rules` lists them",
                es: "una regla ni un patrón que corresponda a alguna, como renewal.*; `vigencia rules` las lista")
        case .webAddress:
            Bilingual(
                en: "a web address that begins with https:// or http://",
                es: "una dirección web que empiece con https:// o http://")
        case .host:
            Bilingual(
                en: "the name of a host, such as mail.example.com",
                es: "el nombre de un servidor, como "
                    + "mail.example.com")
        case .wholePath:
            Bilingual(en: "a path that begins with /", es: "una ruta que empiece con /")
        case .privateFile:
            Bilingual(
                en: "a file that only its owner can read (chmod 600)",
                es: "un archivo que solo su dueño pueda leer (chmod 600)")
        }
    }
}
