import Mobility

/// A part of a message: one finding, or an outage with the list of those that it blocks.
public enum AlertPart: Sendable {
    /// One finding.
    case single(AlertItem)
    /// An outage: what happened to it, if anything did, and those of `renewal.blocked` that it explains.
    case outage(id: String, own: AlertItem?, blocked: [AlertItem])

    /// All that it tells, in order.
    public var items: [AlertItem] {
        switch self {
        case .single(let item): [item]
        case .outage(_, let own, let blocked): [own].compactMap(\.self) + blocked
        }
    }

    /// What decides where it stands: the first of its items.
    public var leading: AlertItem? { items.min { AlertItem.inOrder($0, $1) } }

    /// Puts items into parts, new ones first.
    static func parts(of items: [AlertItem]) -> [AlertPart] {
        var singles: [AlertPart] = []
        var outages: [String: (own: AlertItem?, blocked: [AlertItem])] = [:]
        for item in items {
            switch item.identity.rule {
            case .outageOpen: outages[item.identity.recordID, default: (nil, [])].own = item
            case .renewalBlocked: outages[outageID(of: item), default: (nil, [])].blocked.append(item)
            default: singles.append(.single(item))
            }
        }
        let grouped = outages.map { id, outage in
            AlertPart.outage(id: id, own: outage.own, blocked: outage.blocked.sorted(by: AlertItem.inOrder))
        }
        return (singles + grouped).sorted { left, right in
            guard let first = left.leading, let second = right.leading else { return right.leading == nil }
            return AlertItem.inOrder(first, second)
        }
    }

    /// The outage that blocks: as the finding says, else what follows the permit in the record's id.
    private static func outageID(of item: AlertItem) -> String {
        if case .code(let id) = item.asked?.fact(.outageID) { return id }
        let id = item.identity.recordID
        return id.lastIndex(of: "/").map { String(id[id.index(after: $0)...]) } ?? id
    }
}
