import Mobility

/// Numbers with the noun that they take.
enum Counted {
    /// `1 person evaluated`, `64 people evaluated`.
    static func evaluated(_ people: Int) -> Bilingual {
        people == 1
            ? Bilingual(en: "1 person evaluated", es: "1 persona evaluada")
            : Bilingual(en: "\(people) people evaluated", es: "\(people) personas evaluadas")
    }
}
