import ArgumentParser
import CivilCalendar

/// A moment on the command line: RFC 3339, in Lima's time where no zone is given; or a day, of which it can stand for
/// the first and the last second.
struct MomentArgument: ExpressibleByArgument {
    /// The first second that it names.
    let first: Moment
    /// The last second that it names.
    let last: Moment

    init?(argument: String) {
        if let day = Day(iso: argument) {
            first = Moment(startOf: day)
            last = Moment(endOf: day)
        } else if let moment = Moment(argument) {
            first = moment
            last = moment
        } else {
            return nil
        }
    }

    static var defaultCompletionKind: CompletionKind { .default }
}
