import CivilCalendar
import Mobility
import Testing

@testable import MobilityAlerts

/// Some nights in the ``World`` and what is told on each.
struct PlanCase: Sendable, CustomTestStringConvertible {
    /// What the case shows.
    let title: String
    /// The findings.
    var findings: [Sketch]
    /// The nights on which there was a run, in their order.
    var runs: [Int]
    /// What is told on a run, by its place among the runs; nothing where none is given.
    var told: [Int: [String]]
    /// The silences and acknowledgements.
    var silences: [Silence] = []
    /// The last days of employment, by person.
    var leave: [String: Int] = [:]
    /// What is set otherwise than built in. The weekly digest is off unless a case sets it.
    var settings: @Sendable (inout AlertSettings) -> Void = { _ in }

    var testDescription: String { title }

    init(
        _ title: String, _ findings: [Sketch], runs: [Int], told: [Int: [String]], silences: [Silence] = [],
        leave: [String: Int] = [:], settings: @escaping @Sendable (inout AlertSettings) -> Void = { _ in }
    ) {
        (self.title, self.findings, self.runs, self.told) = (title, findings, runs, told)
        (self.silences, self.leave, self.settings) = (silences, leave, settings)
    }

    static func silence(
        _ rule: String, of person: String? = nil, _ first: Int, _ last: Int, ended: Int? = nil
    ) -> Silence {
        Silence(
            id: 1, kind: .silence, rule: rule, personID: person, since: World.day(first), until: World.day(last),
            reason: "on leave", actor: "ana", at: "2026-05-26T12:00:00Z", endedOn: ended.map(World.day),
            endedBy: ended.map { _ in "ana" })
    }

    static func acknowledgement(
        _ rule: RuleID, _ person: String, _ severity: Severity, _ first: Int, _ last: Int? = nil
    ) -> Silence {
        Silence(
            id: 2, kind: .acknowledge, rule: rule.rawValue, personID: person, recordID: "R", severity: severity,
            since: World.day(first), until: last.map(World.day), reason: "in hand", actor: "ana",
            at: "2026-05-26T12:00:00Z")
    }
}

extension PlanCase {
    /// Send or don't send. E1 is employed by A, reads English, has the manager `boss` and the dependent D1; E2 is
    /// employed by A and managed by E3 of B; X has no employer. Day 0 is a Tuesday.
    static let all: [PlanCase] = [
        // Who.
        PlanCase(
            "The team is told from info on, the person from warning on",
            [Sketch(.renewalUpcoming, "E1", .info, 0, 4), Sketch(.renewalWindowOpen, "E1", .warning, 5)],
            runs: [0, 1, 5],
            told: [
                0: ["m team-a: began renewal.upcoming E1 R info"],
                2: [
                    "m team-a: began renewal.window-open E1 R warning", "m team-a: ended renewal.upcoming E1 R info",
                    "p e1: began renewal.window-open E1 R warning",
                ],
            ]),
        PlanCase(
            "The manager is told who must not travel or work, and of nothing else",
            [
                Sketch(.renewalLapsedUnfiled, "E1", .critical, 0), Sketch(.travelHold, "E1", .critical, 0),
                Sketch(.workUnauthorised, "E1", .critical, 0), Sketch(.travelPermitMissing, "E1", .high, 0),
                Sketch(.cardExpired, "E1", .high, 0),
            ],
            runs: [0],
            told: [
                0: ["m team-a:", "p e1:"].flatMap { head in
                    [
                        "\(head) began renewal.lapsed-unfiled E1 R critical", "\(head) began travel.hold E1 R critical",
                        "\(head) began work.unauthorised E1 R critical", "\(head) began card.expired E1 R high",
                        "\(head) began travel.permit-missing E1 R high",
                    ]
                } + [
                    "b boss: began travel.hold E1 R critical", "b boss: began work.unauthorised E1 R critical",
                    "b boss: began travel.permit-missing E1 R high",
                ]
            ]),
        PlanCase(
            "A hold that a travel permit lifts is no matter of the manager's",
            [Sketch(.travelHold, "E1", .warning, 0)], runs: [0],
            told: [0: ["m team-a: began travel.hold E1 R warning", "p e1: began travel.hold E1 R warning"]]),
        PlanCase(
            "A dependent's matters go to the principal, not to the dependent or the manager",
            [Sketch(.travelHold, "D1", .critical, 0)], runs: [0],
            told: [0: ["m team-a: began travel.hold D1 R critical", "p e1: began travel.hold D1 R critical"]]),
        PlanCase(
            "A manager is found among the people; nobody is told as the own manager",
            [Sketch(.travelHold, "E2", .critical, 0), Sketch(.travelHold, "E3", .critical, 0)], runs: [0],
            told: [
                0: [
                    "m team-a: began travel.hold E2 R critical", "m team-b: began travel.hold E3 R critical",
                    "p e2: began travel.hold E2 R critical", "p e3: began travel.hold E3 R critical",
                    "b e3: began travel.hold E2 R critical",
                ]
            ]),
        PlanCase(
            "What is about everybody, or about somebody without employer, goes to every team",
            [Sketch(.outageOpen, nil, .warning, 0, record: "O"), Sketch(.filingPending, "X", .info, 0)], runs: [0],
            told: [
                0: ["m team-a:", "m team-b:"].flatMap { head in
                    ["\(head) began outage.open – O warning", "\(head) began filing.pending X R info"]
                }
            ]),
        PlanCase(
            "An employer's quota goes to its own team",
            [Sketch(.employerQuota, nil, .high, 0, record: "B")], runs: [0],
            told: [0: ["m team-b: began employer.quota – B high"]]),
        PlanCase(
            "Each kind of recipient can be switched off and be given other rules and severities",
            [Sketch(.travelHold, "E1", .critical, 0), Sketch(.renewalWindowOpen, "E1", .warning, 0)], runs: [0],
            told: [0: ["m team-a: began travel.hold E1 R critical", "b boss: began renewal.window-open E1 R warning"]],
            settings: { settings in
                settings.person.enabled = false
                settings.mobility.severity = .high
                settings.manager = AlertSettings.Audience(severity: .warning, rules: ["renewal.*"])
            }),

        // When.
        PlanCase(
            "A beginning is told once", [Sketch(.renewalFiledLate, "E2", .warning, 1)], runs: [0, 1, 2, 3],
            told: [
                1: ["m team-a: began renewal.filed-late E2 R warning", "p e2: began renewal.filed-late E2 R warning"]
            ]),
        PlanCase(
            "An escalation is told once",
            [Sketch(.renewalWindowOpen, "E2", .warning, 0, 4), Sketch(.renewalWindowOpen, "E2", .high, 5)],
            runs: [0, 4, 5, 6],
            told: [
                0: ["m team-a:", "p e2:"].map { "\($0) began renewal.window-open E2 R warning" },
                2: ["m team-a:", "p e2:"].map { "\($0) escalated renewal.window-open E2 R warning→high" },
            ]),
        PlanCase(
            "What only eases is not mailed by itself, but mentioned when there is other news",
            [
                Sketch(.filingEvidenceMissing, "E2", .high, 0, 2), Sketch(.filingEvidenceMissing, "E2", .warning, 3),
                Sketch(.filingPending, "E2", .info, 5),
            ],
            runs: [0, 3, 4, 5, 6],
            told: [
                0: ["m team-a: began filing.evidence-missing E2 R high"],
                3: [
                    "m team-a: began filing.pending E2 R info",
                    "m team-a: eased filing.evidence-missing E2 R high→warning",
                ],
            ]),
        PlanCase(
            "What eases unsaid and grows worse again is told as grown worse",
            [
                Sketch(.filingEvidenceMissing, "E2", .critical, 0, 2),
                Sketch(.filingEvidenceMissing, "E2", .info, 3, 4),
                Sketch(.filingEvidenceMissing, "E2", .high, 5),
            ],
            runs: [0, 3, 5],
            told: [
                0: ["m team-a: began filing.evidence-missing E2 R critical"],
                2: ["m team-a: escalated filing.evidence-missing E2 R info→high"],
            ]),
        PlanCase(
            "An end is told once, to all who were told of the beginning",
            [Sketch(.travelConflict, "E1", .critical, 0, 0)], runs: [0, 1, 2],
            told: [
                0: ["m team-a:", "p e1:", "b boss:"].map { "\($0) began travel.conflict E1 R critical" },
                1: ["m team-a:", "p e1:", "b boss:"].map { "\($0) ended travel.conflict E1 R critical" },
            ]),
        PlanCase(
            "A hold that eases below what a manager is told of has ended for the manager",
            [Sketch(.travelHold, "E1", .critical, 0, 2), Sketch(.travelHold, "E1", .warning, 3)], runs: [0, 3, 4],
            told: [
                0: ["m team-a:", "p e1:", "b boss:"].map { "\($0) began travel.hold E1 R critical" },
                1: ["b boss: ended travel.hold E1 R critical→warning"],
            ]),
        PlanCase(
            "Critical findings repeat daily, from the day on which they were last told",
            [Sketch(.filingDenied, "X", .critical, 0)], runs: [0, 1, 4],
            told: [
                0: ["m team-a:", "m team-b:", "p x:"].map { "\($0) began filing.denied X R critical" },
                1: ["m team-a:", "m team-b:", "p x:"].map { "\($0) repeated filing.denied X R critical→critical" },
                2: ["m team-a:", "m team-b:", "p x:"].map { "\($0) repeated filing.denied X R critical→critical" },
            ]),
        PlanCase(
            "High ones after 7 days, warnings after 30, info never",
            [
                Sketch(.employerQuota, nil, .high, 0, record: "A"), Sketch(.outageOpen, nil, .warning, 0, record: "O"),
                Sketch(.filingPending, "E2", .info, 0),
            ],
            runs: [0, 6, 7, 8, 13, 14, 29, 30],
            told: [
                0: [
                    "m team-a: began employer.quota – A high", "m team-a: began outage.open – O warning",
                    "m team-a: began filing.pending E2 R info", "m team-b: began outage.open – O warning",
                ],
                2: ["m team-a: repeated employer.quota – A high→high"],
                5: ["m team-a: repeated employer.quota – A high→high"],
                6: ["m team-a: repeated employer.quota – A high→high"],
                7: [
                    "m team-a: repeated outage.open – O warning→warning",
                    "m team-b: repeated outage.open – O warning→warning",
                ],
            ]),
        PlanCase(
            "Intervals can be set, also to never",
            [Sketch(.employerQuota, nil, .high, 0, record: "A"), Sketch(.filingPending, "E2", .info, 0)],
            runs: [0, 2, 7],
            told: [
                0: ["m team-a: began employer.quota – A high", "m team-a: began filing.pending E2 R info"],
                1: ["m team-a: repeated filing.pending E2 R info→info"],
                2: ["m team-a: repeated filing.pending E2 R info→info"],
            ],
            settings: { $0.repeats = [.info: 2] }),

        // Nights that were missed, and nights that come twice.
        PlanCase(
            "A missed night is caught up: what began and still stands is told as begun",
            [Sketch(.cardMissing, "E2", .warning, 1)], runs: [0, 5],
            told: [1: ["m team-a: began card.missing E2 R warning", "p e2: began card.missing E2 R warning"]]),
        PlanCase(
            "What began and ended in missed nights is told as passed, with the worst that it was",
            [Sketch(.filingObserved, "E2", .high, 1, 2), Sketch(.filingObserved, "E2", .critical, 3, 3)],
            runs: [0, 4, 5],
            told: [
                1: ["m team-a: passed filing.observed E2 R critical", "p e2: passed filing.observed E2 R critical"]
            ]),
        PlanCase(
            "The worst is told also if it came first, and only to those for whom it was bad enough",
            [
                Sketch(.travelHold, "E1", .critical, 1, 1), Sketch(.travelHold, "E1", .warning, 2, 3),
                Sketch(.travelHold, "E2", .warning, 1, 2),
            ],
            runs: [0, 4],
            told: [
                1: [
                    "m team-a: passed travel.hold E1 R critical", "m team-a: passed travel.hold E2 R warning",
                    "p e1: passed travel.hold E1 R critical", "p e2: passed travel.hold E2 R warning",
                    "b boss: passed travel.hold E1 R critical",
                ]
            ]),
        PlanCase(
            "Nobody is told of what had passed before the first run",
            [Sketch(.filingObserved, "E2", .high, -9, -2)], runs: [0, 1], told: [:]),
        PlanCase(
            "An end in a missed night is told as well",
            [Sketch(.cardMissing, "E2", .warning, 0, 1)], runs: [0, 6],
            told: [
                0: ["m team-a: began card.missing E2 R warning", "p e2: began card.missing E2 R warning"],
                1: ["m team-a: ended card.missing E2 R warning", "p e2: ended card.missing E2 R warning"],
            ]),
        PlanCase(
            "A rerun sends nothing twice, not even a daily repetition",
            [Sketch(.visitorOverstay, "E2", .critical, 0)], runs: [0, 0, 1, 1],
            told: [
                0: ["m team-a:", "p e2:"].map { "\($0) began visitor.overstay E2 R critical" },
                2: ["m team-a:", "p e2:"].map { "\($0) repeated visitor.overstay E2 R critical→critical" },
            ]),
        PlanCase(
            "A run for a day before the last one sends nothing",
            [Sketch(.visitorOverstay, "E2", .critical, 0)], runs: [3, 2],
            told: [0: ["m team-a:", "p e2:"].map { "\($0) began visitor.overstay E2 R critical" }]),

        // Leavers.
        PlanCase(
            "On the last day of employment everybody is still told; after it only the team is",
            [Sketch(.travelHold, "E1", .critical, 2, 2), Sketch(.travelHold, "D1", .critical, 2, 2)], runs: [2, 3],
            told: [
                0: [
                    "m team-a: began travel.hold D1 R critical", "m team-a: began travel.hold E1 R critical",
                    "p e1: began travel.hold D1 R critical", "p e1: began travel.hold E1 R critical",
                    "b boss: began travel.hold E1 R critical",
                ],
                1: ["m team-a: ended travel.hold D1 R critical", "m team-a: ended travel.hold E1 R critical"],
            ],
            leave: ["E1": 2]),
        PlanCase(
            "A manager who has left is told nothing",
            [Sketch(.travelHold, "E2", .critical, 0)], runs: [0],
            told: [0: ["m team-a: began travel.hold E2 R critical", "p e2: began travel.hold E2 R critical"]],
            leave: ["E3": -1]),

        // Silences and acknowledgements.
        PlanCase(
            "What begins in silence is told as begun when the silence is over",
            [Sketch(.cardExpired, "E2", .high, 1)], runs: [0, 1, 3, 4],
            told: [3: ["m team-a: began card.expired E2 R high", "p e2: began card.expired E2 R high"]],
            silences: [silence("card.*", 0, 3)]),
        PlanCase(
            "A silence of one person is none of another's; taken back it holds no more",
            [Sketch(.cardExpired, "E2", .high, 1), Sketch(.cardExpired, "E3", .high, 1)], runs: [1, 2],
            told: [
                0: ["m team-b: began card.expired E3 R high", "p e3: began card.expired E3 R high"],
                1: ["m team-a: began card.expired E2 R high", "p e2: began card.expired E2 R high"],
            ],
            silences: [silence("*", of: "E2", 0, 30, ended: 2)]),
        PlanCase(
            "What ends in silence is forgotten, and told as begun should it come again",
            [Sketch(.cardExpired, "E2", .high, 0, 2), Sketch(.cardExpired, "E2", .high, 6)], runs: [0, 3, 6],
            told: [
                0: ["m team-a: began card.expired E2 R high", "p e2: began card.expired E2 R high"],
                2: ["m team-a: began card.expired E2 R high", "p e2: began card.expired E2 R high"],
            ],
            silences: [silence("*", 1, 5)]),
        PlanCase(
            "What grew worse in silence is told as grown worse after it, what is unchanged when it is due",
            [
                Sketch(.filingObserved, "E2", .high, 0, 2), Sketch(.filingObserved, "E2", .critical, 3),
                Sketch(.cardExpired, "E2", .high, 0),
            ],
            runs: [0, 3, 6, 7],
            told: [
                0: ["m team-a:", "p e2:"].flatMap { head in
                    ["\(head) began card.expired E2 R high", "\(head) began filing.observed E2 R high"]
                },
                2: ["m team-a:", "p e2:"].map { "\($0) escalated filing.observed E2 R high→critical" },
                3: ["m team-a:", "p e2:"].flatMap { head in
                    [
                        "\(head) repeated filing.observed E2 R critical→critical",
                        "\(head) repeated card.expired E2 R high→high",
                    ]
                },
            ],
            silences: [silence("*", 1, 5)]),
        PlanCase(
            "An acknowledged finding is quiet, also when it ends",
            [Sketch(.filingDenied, "E2", .critical, 0, 5)], runs: [0, 1, 2, 6],
            told: [
                0: ["m team-a:", "p e2:"].map { "\($0) began filing.denied E2 R critical" }
            ],
            silences: [acknowledgement(.filingDenied, "E2", .critical, 1)]),
        PlanCase(
            "An acknowledgement ends by itself when the finding grows worse, and stays ended",
            [
                Sketch(.filingObserved, "E2", .high, 0, 4), Sketch(.filingObserved, "E2", .critical, 5, 6),
                Sketch(.filingObserved, "E2", .high, 7),
            ],
            runs: [0, 4, 5, 7, 14],
            told: [
                0: ["m team-a:", "p e2:"].map { "\($0) began filing.observed E2 R high" },
                2: ["m team-a:", "p e2:"].map { "\($0) escalated filing.observed E2 R high→critical" },
                4: ["m team-a:", "p e2:"].map { "\($0) repeated filing.observed E2 R critical→high" },
            ],
            silences: [acknowledgement(.filingObserved, "E2", .high, 1)]),
        PlanCase(
            "An acknowledgement does not outlast its finding: the next time it is told",
            [Sketch(.cardMissing, "E2", .warning, 0, 3), Sketch(.cardMissing, "E2", .warning, 6)], runs: [1, 4, 6],
            told: [2: ["m team-a: began card.missing E2 R warning", "p e2: began card.missing E2 R warning"]],
            silences: [acknowledgement(.cardMissing, "E2", .warning, 1)]),
        PlanCase(
            "An acknowledgement with a last day ends after it",
            [Sketch(.cardMissing, "E2", .warning, 0)], runs: [1, 4, 5],
            told: [2: ["m team-a: began card.missing E2 R warning", "p e2: began card.missing E2 R warning"]],
            silences: [acknowledgement(.cardMissing, "E2", .warning, 1, 4)]),

        // The weekly digest. Day 0 is a Tuesday, so Mondays are 6, 13 and 20.
        PlanCase(
            "The first run and every Monday say something, even if there is nothing",
            [], runs: [0, 1, 5, 6, 7, 13],
            told: [
                0: ["m team-a: nothing new", "m team-b: nothing new"],
                3: ["m team-a: nothing new", "m team-b: nothing new"],
                5: ["m team-a: nothing new", "m team-b: nothing new"],
            ],
            settings: { $0.weeklyDigest = .monday }),
        PlanCase(
            "A missed Monday is made up for on the next run, and the Monday after it stands",
            [], runs: [0, 8, 9, 13],
            told: [
                0: ["m team-a: nothing new", "m team-b: nothing new"],
                1: ["m team-a: nothing new", "m team-b: nothing new"],
                3: ["m team-a: nothing new", "m team-b: nothing new"],
            ],
            settings: { $0.weeklyDigest = .monday }),
        PlanCase(
            "News on another day don't take the place of the weekly digest; on its day they are one message",
            [Sketch(.filingPending, "E2", .info, 3), Sketch(.filingPending, "E2", .info, 6, record: "R2")],
            runs: [0, 3, 6],
            told: [
                0: ["m team-a: nothing new", "m team-b: nothing new"],
                1: ["m team-a: began filing.pending E2 R info"],
                2: ["m team-a: began filing.pending E2 R2 info", "m team-b: nothing new"],
            ],
            settings: { $0.weeklyDigest = .monday }),
    ]
}
