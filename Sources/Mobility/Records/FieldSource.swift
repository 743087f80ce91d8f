public import CivilCalendar

/// Where the fields of a record come from, by the places of their columns. What is there but can't be read as what is
/// asked for is nil, as what is not there; ``isEmpty(_:)`` tells the two apart.
public protocol FieldSource {
    /// How many fields there are.
    var count: Int { get }
    /// Whether nothing is there.
    func isEmpty(_ place: Int) -> Bool
    /// A text, also that of a code.
    func text(_ place: Int) -> String?
    /// Which of some codes it is.
    func code(_ place: Int, among names: CodeNames) -> Int?
    /// A day.
    func day(_ place: Int) -> Day?
    /// A whole number.
    func integer(_ place: Int) -> Int?
    /// An amount in soles.
    func money(_ place: Int) -> Money?
    /// Yes or no.
    func flag(_ place: Int) -> Bool?
    /// The texts of a list of codes.
    func list(_ place: Int) -> [String]?
}

extension [FieldValue]: FieldSource {
    public func isEmpty(_ place: Int) -> Bool { self[place] == .empty }
    public func text(_ place: Int) -> String? { if case .text(let text) = self[place] { text } else { nil } }
    public func code(_ place: Int, among names: CodeNames) -> Int? { text(place).flatMap(names.place) }
    public func day(_ place: Int) -> Day? { if case .day(let day) = self[place] { day } else { nil } }
    public func integer(_ place: Int) -> Int? { if case .integer(let number) = self[place] { number } else { nil } }
    public func money(_ place: Int) -> Money? { if case .money(let money) = self[place] { money } else { nil } }
    public func flag(_ place: Int) -> Bool? { if case .flag(let flag) = self[place] { flag } else { nil } }
    public func list(_ place: Int) -> [String]? { if case .list(let list) = self[place] { list } else { nil } }
}
