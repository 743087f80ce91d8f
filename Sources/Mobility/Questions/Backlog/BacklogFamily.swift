import CivilCalendar

/// The waiting renewals of one family, which are filed together.
struct BacklogFamily {
    /// The indices of its entries, the principal's first, then by person and permit.
    let members: [Int]
    /// The principal's id.
    let id: String
    /// The first day on which all of them can be filed.
    let opensOn: Day
    /// The day of leaving of its first booked trip.
    let leavingOn: Day
    /// Whether somebody's authorisation to work is at stake.
    let hasWorkAtStake: Bool
    /// The earliest last lawful day.
    let lawfulThrough: Day

    init(_ members: [Int], of entries: [BacklogEntry]) {
        let own = members.map { entries[$0] }
        self.members = members
        id = own.first?.familyID ?? ""
        opensOn = own.map(\.opensOn).max() ?? .earliest
        leavingOn = own.compactMap(\.trip?.leavingOn).min() ?? .latest
        hasWorkAtStake = own.contains { $0.workUnauthorisedFrom != nil }
        lawfulThrough = own.map(\.lawfulThrough).min() ?? .latest
    }

    /// All families of the entries, by their ids.
    static func all(_ entries: [BacklogEntry]) -> [BacklogFamily] {
        Dictionary(grouping: entries.indices) { entries[$0].familyID }
            .sorted { $0.key < $1.key }
            .map { id, members in
                let ordered = members.sorted { left, right in
                    let (a, b) = (entries[left], entries[right])
                    return (a.personID == id ? 0 : 1, a.personID, a.permitID)
                        < (b.personID == id ? 0 : 1, b.personID, b.permitID)
                }
                return BacklogFamily(ordered, of: entries)
            }
    }

    /// Who comes first where nothing else decides: a trip that leaves sooner, work at stake, the longer lapse, the id.
    static func comesFirst(_ left: BacklogFamily, _ right: BacklogFamily) -> Bool {
        (left.leavingOn, left.hasWorkAtStake ? 0 : 1, left.lawfulThrough, left.id)
            < (right.leavingOn, right.hasWorkAtStake ? 0 : 1, right.lawfulThrough, right.id)
    }
}
