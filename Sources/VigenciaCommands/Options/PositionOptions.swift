import ArgumentParser
import CivilCalendar
import Mobility

/// Where somebody stands who is not in the database.
struct PositionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Without a database: the status, such as resident_worker.", valueName: "status"))
    var status: VisaType?

    @Option(help: ArgumentHelp("The last valid day of the status.", valueName: "day"))
    var validUntil: DayArgument?

    @Option(help: ArgumentHelp("The day on which an application was or will be filed.", valueName: "day"))
    var filed: DayArgument?

    @Option(
        help: ArgumentHelp(
            "What is applied for: renewal, initial, change_of_status, card. Default: renewal; for a visitor "
                + "change_of_status.", valueName: "procedure"))
    var procedure: Procedure?

    @Option(help: ArgumentHelp("The day of the approval; the status is then the approved one.", valueName: "day"))
    var approved: DayArgument?

    @Option(help: ArgumentHelp("The day of the denial.", valueName: "day"))
    var denied: DayArgument?

    @Option(help: ArgumentHelp("The day on which the card of the approved application was issued.", valueName: "day"))
    var cardIssued: DayArgument?

    @Option(help: ArgumentHelp("The day on which a travel permit was issued.", valueName: "day"))
    var travelPermitIssued: DayArgument?

    @Option(
        help: ArgumentHelp("The day of leaving stated in the travel permit. Default: --leaves.", valueName: "day"))
    var travelPermitDeparts: DayArgument?

    @Option(help: ArgumentHelp("A visitor's day of entry.", valueName: "day"))
    var entered: DayArgument?

    @Option(help: ArgumentHelp("The days granted to a visitor at entry.", valueName: "n"))
    var daysGranted: Int?

    /// The option that says something of the position, if one was given.
    var given: String? {
        let days = [
            ("--valid-until", validUntil), ("--filed", filed), ("--approved", approved), ("--denied", denied),
            ("--card-issued", cardIssued), ("--travel-permit-issued", travelPermitIssued),
            ("--travel-permit-departs", travelPermitDeparts), ("--entered", entered),
        ]
        if status != nil { return "--status" }
        if procedure != nil { return "--procedure" }
        if daysGranted != nil { return "--days-granted" }
        return days.first { $0.1 != nil }?.0
    }

    private var isVisitor: Bool { status.map { VisaType.visitorCodes.contains($0.rawValue) } ?? false }

    /// Checks what was given against each other and against the day of leaving.
    func check(leavesOn: Day) throws {
        if isVisitor {
            guard entered != nil, let daysGranted else {
                throw ValidationError("For a visitor give --entered and --days-granted.")
            }
            guard (0...StayArgument.mostDays).contains(daysGranted) else {
                throw ValidationError("--days-granted is from 0 to \(StayArgument.mostDays).")
            }
            guard validUntil == nil, approved == nil, cardIssued == nil, procedure != .renewal, procedure != .card
            else {
                throw ValidationError(
                    "A visit has no --valid-until, --approved, --card-issued and no renewal: once a residence is "
                        + "approved, give that as --status.")
            }
        } else {
            guard entered == nil, daysGranted == nil else {
                throw ValidationError("--entered and --days-granted are for visitors.")
            }
        }
        if let entered, entered.day > leavesOn { throw ValidationError("--entered is after --leaves.") }
        if let approved, approved.day > leavesOn {
            throw ValidationError(
                "--approved is after --leaves: until then the application is pending. Leave it out, and give the status of "
                    + "the day of leaving.")
        }
        if let approved, let validUntil, validUntil.day < approved.day {
            throw ValidationError("--valid-until is before --approved: give the last valid day of the approved status.")
        }
        if filed == nil, procedure != nil || approved != nil || denied != nil {
            throw ValidationError("--procedure, --approved and --denied need --filed.")
        }
        if approved != nil, denied != nil { throw ValidationError("Give either --approved or --denied.") }
        if let filed, let decided = approved ?? denied, decided.day < filed.day {
            throw ValidationError("The decision is before --filed.")
        }
        if let cardIssued {
            guard let filed, approved != nil else {
                throw ValidationError("--card-issued belongs to an approved application: give --filed and --approved.")
            }
            guard cardIssued.day >= filed.day else { throw ValidationError("--card-issued is before --filed.") }
        }
        if travelPermitDeparts != nil, travelPermitIssued == nil {
            throw ValidationError("--travel-permit-departs needs --travel-permit-issued.")
        }
    }

    /// The position, once it is checked; nil without a status.
    func position(leavesOn: Day, _ policy: Policy, _ language: Language) throws -> TripPosition? {
        guard let status else { return nil }
        if !isVisitor, validUntil == nil, policy.status(status).extensible != .indefinite {
            throw CommandFailure.usage(
                "For \(status.rawValue) give --valid-until, its last valid day.",
                "Para \(status.rawValue) indicar --valid-until, su último día de vigencia.", language)
        }
        var position = TripPosition(status)
        position.validUntil = validUntil?.day
        position.filedOn = filed?.day
        position.procedure = procedure ?? (isVisitor ? .changeOfStatus : .renewal)
        position.approvedOn = approved?.day
        position.deniedOn = denied?.day
        position.cardIssuedOn = cardIssued?.day
        position.travelPermit = travelPermitIssued.map { ($0.day, travelPermitDeparts?.day ?? leavesOn) }
        if let entered, let daysGranted { position.visit = (entered.day, daysGranted) }
        return position
    }
}
