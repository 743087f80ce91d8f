import CivilCalendar

extension Array {
    /// The elements in order; the array itself where it is in order already, as the few records of a person mostly are.
    func inOrder(_ areInIncreasingOrder: (Element, Element) -> Bool) -> [Element] {
        for index in indices.dropFirst() where areInIncreasingOrder(self[index], self[index - 1]) {
            return sorted(by: areInIncreasingOrder)
        }
        return self
    }
}

extension [Day] {
    /// The days in order, each once.
    func sortedOnce() -> [Day] {
        var days = self
        days.sort()
        var result: [Day] = []
        result.reserveCapacity(days.count)
        for day in days where day != result.last { result.append(day) }
        return result
    }
}
