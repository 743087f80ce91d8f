import GRDB
import Mobility

extension Circumstances {
    /// What holds for everybody: the recorded outages and relief measures, and the policy's measures for which no
    /// recorded one of the same id stands in.
    init(_ db: Database, policy: Policy) throws {
        var outages: [Outage] = []
        try RecordTable(Outage.self, db).forEach { outages.append($0) }
        var measures: [ReliefMeasure] = []
        try RecordTable(ReliefMeasure.self, db).forEach { measures.append($0) }
        self.init(outages: outages, recorded: measures, policy: policy)
    }
}
