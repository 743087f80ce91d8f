/// What holds for everybody: outages of portals and measures of relief.
public struct Circumstances: Sendable {
    /// Outages, in order of their ids.
    public let outages: [Outage]
    /// Relief measures, the policy's and the employer's own, in order of their ids.
    public let reliefMeasures: [ReliefMeasure]

    /// The relief measures with the days of their windows.
    let reliefWindows: [ReliefWindow]
    /// Those of them that reach who has applied for none.
    let unaskedReliefWindows: [ReliefWindow]
    /// The outages of renewals.
    let renewalOutages: [OutageReading]

    /// Puts them in order.
    public init(outages: [Outage] = [], reliefMeasures: [ReliefMeasure] = []) {
        let outages = outages.sorted { $0.outageID < $1.outageID }
        self.outages = outages
        renewalOutages = OutageReading.all(outages, of: .renewal)
        let reliefMeasures = reliefMeasures.sorted { $0.reliefID < $1.reliefID }
        self.reliefMeasures = reliefMeasures
        reliefWindows = reliefMeasures.map(ReliefWindow.init)
        unaskedReliefWindows = reliefWindows.filter { $0.measure.onApplication != true }
    }

    /// The recorded outages and relief measures, and the policy's measures for which no recorded one of the same id
    /// stands in.
    public init(outages: [Outage], recorded measures: [ReliefMeasure], policy: Policy) {
        let recorded = Set(measures.map(\.reliefID))
        self.init(
            outages: outages,
            reliefMeasures: measures + policy.reliefMeasures.filter { !recorded.contains($0.reliefID) })
    }

    /// The same without some of the relief measures.
    func without(_ measures: [ReliefMeasure]) -> Circumstances {
        Circumstances(outages: outages, reliefMeasures: reliefMeasures.filter { !measures.contains($0) })
    }
}
