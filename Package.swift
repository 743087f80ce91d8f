// swift-tools-version: 6.2
import PackageDescription

/// Strictness from the first day: each of these costs far more later.
let strict: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (Context.environment["VIGENCIA_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

// Targets stand from the top of the house to its foundations; a target may name only those below it.
let package = Package(
    name: "vigencia",
    products: [
        .executable(name: "vigencia", targets: ["vigencia"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Without its traits, which would bring readers of files that are not used here.
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .executableTarget(name: "vigencia", dependencies: ["VigenciaCommands"], swiftSettings: strict),
        .target(
            name: "VigenciaCommands",
            dependencies: [
                "MobilityDelivery", "MobilityExchange", "Transfer", "MobilityStore", "MobilitySettings",
                "MobilityAlerts", "MobilityPolicy", "Mobility", "CivilCalendar", arguments, logging,
            ],
            swiftSettings: strict),
        .target(
            name: "MobilityDelivery",
            dependencies: ["Transfer", "MobilityStore", "MobilitySettings", "Mobility", "CivilCalendar"],
            swiftSettings: strict),
        .target(
            name: "MobilityExchange",
            dependencies: [
                "MobilityStore", "MobilityAlerts", "MobilityPolicy", "Mobility", "CivilCalendar", mustache, yams,
            ],
            resources: [.embedInCode("Letters/Templates")],
            swiftSettings: strict),
        .target(name: "Transfer", dependencies: ["Mobility", "CCurl"], swiftSettings: strict),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl")]),
        .target(
            name: "MobilityStore",
            dependencies: ["MobilityAlerts", "Mobility", "CivilCalendar", grdb, sqlite, crypto],
            resources: [
                .embedInCode("Migrations/0001-first.sql"),
                .embedInCode("Migrations/0002-forecast.sql"),
                .embedInCode("Migrations/0003-vault-and-probes.sql"),
                .embedInCode("Migrations/0004-calendar.sql"),
                .embedInCode("Migrations/0005-alerts.sql"),
                .embedInCode("Migrations/0006-privacy.sql"),
                .embedInCode("Migrations/0007-outbox.sql"),
                .embedInCode("Migrations/0008-ranges.sql"),
                .embedInCode("Migrations/0009-lean-index.sql"),
                .embedInCode("Migrations/0010-people-by-email.sql"),
                .embedInCode("Migrations/0011-lean-findings.sql"),
            ],
            swiftSettings: strict),
        .target(
            name: "MobilitySettings",
            dependencies: ["MobilityAlerts", "MobilityPolicy", "Mobility", "CivilCalendar", configuration],
            swiftSettings: strict),
        .target(name: "MobilityAlerts", dependencies: ["Mobility", "CivilCalendar"], swiftSettings: strict),
        .target(
            name: "MobilityPolicy",
            dependencies: ["Mobility", "CivilCalendar", yams],
            resources: [.embedInCode("Peru")],
            swiftSettings: strict),
        .target(name: "Mobility", dependencies: ["CivilCalendar"], swiftSettings: strict),
        .target(name: "CivilCalendar", swiftSettings: strict),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "FuzzTargets", dependencies: ["MobilityExchange", "MobilityPolicy", "CivilCalendar"],
            path: "Fuzz/Targets", swiftSettings: strict),
        .testTarget(
            name: "CivilCalendarTests", dependencies: ["CivilCalendar", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "MobilityTests", dependencies: ["Mobility", "MobilityPolicy", "CivilCalendar", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "MobilityPolicyTests", dependencies: ["MobilityPolicy", "Mobility", "CivilCalendar"],
            swiftSettings: strict),
        .testTarget(
            name: "MobilityAlertsTests", dependencies: ["MobilityAlerts", "Mobility", "CivilCalendar", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "MobilitySettingsTests",
            dependencies: ["MobilitySettings", "MobilityAlerts", "MobilityPolicy", "Mobility", "CivilCalendar"],
            swiftSettings: strict),
        .testTarget(
            name: "MobilityStoreTests",
            dependencies: [
                "MobilityStore", "MobilityAlerts", "MobilityPolicy", "Mobility", "CivilCalendar", "TestSupport", grdb,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "MobilityExchangeTests",
            dependencies: [
                "TestSupport", "FuzzTargets", "MobilityExchange", "MobilityStore", "MobilityAlerts", "MobilityPolicy",
                "Mobility", "CivilCalendar",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "MobilityDeliveryTests",
            dependencies: [
                "MobilityDelivery", "MobilityStore", "MobilitySettings", "MobilityAlerts", "MobilityPolicy", "Mobility",
                "CivilCalendar", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "VigenciaCommandsTests",
            dependencies: [
                "vigencia", "MobilityStore", "MobilityAlerts", "MobilityPolicy", "Mobility", "CivilCalendar",
                "TestSupport", grdb,
            ],
            swiftSettings: strict),
    ]
)

// Only for `make fuzz`: its program can't be linked without the flags that are given there.
if Context.environment["VIGENCIA_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: ["FuzzTargets"], path: "Fuzz/Program", swiftSettings: strict))
}

// Only for `make bench`.
if Context.environment["VIGENCIA_BENCH"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Edits", dependencies: ["MobilityStore", "MobilityPolicy", "Mobility", "CivilCalendar", grdb],
            path: "Benchmarks/Edits", swiftSettings: strict))
}
