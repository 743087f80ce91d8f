public import Mobility
public import MobilityStore

/// The records that an import stores, in their order: kind by kind, dependents behind the employees on whom they depend.
public final class PlannedRecords: RecordSource {
    private struct Spools {
        let records: Spool
        let dependents: Spool
    }

    private let spill: Spill
    private var spools: [RecordKind: Spools] = [:]

    init(_ spill: Spill) { self.spill = spill }

    /// Appends a record.
    /// - Parameter fields: those of the record, in the order of the columns.
    func append(_ fields: [FieldValue], _ kind: RecordKind, isDependent: Bool) throws(StoreError) {
        let spools = spools(of: kind)
        try (isDependent ? spools.dependents : spools.records).append { packed in
            for field in fields { packed.append(field) }
        }
    }

    /// Forgets them.
    func removeAll() {
        for spools in spools.values {
            spools.records.removeAll()
            spools.dependents.removeAll()
        }
    }

    public func batches(of kind: RecordKind) -> RecordBatch.Reader {
        guard let spools = spools[kind] else { return { nil } }
        let (records, dependents) = (spools.records.parts(), spools.dependents.parts())
        return {
            guard let part = try records() ?? dependents() else { return nil }
            return RecordBatch(count: part.count) { try PlannedRecords.unpack(part.bytes, kind.type) }
        }
    }

    private static func unpack<R: Record>(_ bytes: [UInt8], _ type: R.Type) throws -> [any Record] {
        var reader = PackedReader(bytes)
        let count = R.columns.count
        var records: [any Record] = []
        while !reader.isAtEnd {
            var fields: [FieldValue] = []
            fields.reserveCapacity(count)
            for _ in 0..<count { fields.append(try reader.field()) }
            records.append(try R(fields: fields))
        }
        return records
    }

    private func spools(of kind: RecordKind) -> Spools {
        if let found = spools[kind] { return found }
        let made = Spools(records: Spool(spill), dependents: Spool(spill))
        spools[kind] = made
        return made
    }
}
