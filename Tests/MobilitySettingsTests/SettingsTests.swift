import CivilCalendar
import Foundation
import Mobility
import MobilityAlerts
import MobilityPolicy
import Testing

@testable import MobilitySettings

@Suite struct SettingsTests {
    /// What is wrong with a text, a line a mistake.
    private func mistakes(_ text: String, _ environment: [String: String] = [:]) -> [String] {
        do {
            _ = try LoadedSettings.read(text, path: "v.yaml", environment: environment)
            return []
        } catch {
            return error.all.map { ProblemText.line($0, .en) }
        }
    }

    @Test func theExampleHoldsEverySettingWithItsBuiltInValue() throws {
        let text = try Example.text
        #expect(try LoadedSettings.read(text, path: "v.yaml", environment: [:]).settings == Settings())
        let names = SettingsTests.names(in: try YAMLText.read(text, file: "v.yaml"), after: "")
        #expect(names == SettingField.all.filter { !$0.onlyEnvironment }.map(\.name))
    }

    /// The names of all values, in the order in which they are written.
    private static func names(in value: YAMLValue, after path: String) -> [String] {
        guard case .mapping(let entries) = value.content else { return [path] }
        return entries.flatMap { names(in: $0.value, after: path.isEmpty ? $0.key : "\(path).\($0.key)") }
    }

    @Test func nothingGivenIsTheBuiltIn() throws {
        for text in [nil, "", "# nothing\n", "delivery:\n", "delivery: {smtp: {port: }}\n"] {
            #expect(try LoadedSettings.read(text, path: nil, environment: [:]).settings == Settings())
        }
    }

    @Test func everySettingIsRead() throws {
        let settings = try LoadedSettings.read(
            """
            language: es
            recipients:
              mobility: {enabled: no, severity: high, rules: [renewal.*, card.missing], address: hr@example.com}
              person: {enabled: no, severity: info, rules: travel.*;work.*}
              manager: {enabled: no, severity: critical, rules: ["*"]}
            repeat_after: {critical: 2, high: never, warning: 365, info: 1}
            weekly_digest: sunday
            delivery:
              method: smtp
              from: vigencia@example.com
              from_name: Migración Ñandú
              smtp: {host: mail.example.com, port: 465, tls: tls, user: u, password_file: /etc/p, timeout_seconds: 5}
              sendmail: {path: /usr/bin/msmtp}
              maildir: {path: /var/mail/x}
            templates: {directory: /etc/vigencia/templates}
            report: {directory: /var/lib/vigencia/reports}
            anchor: {file: /mnt/a}
            backup: {directory: /mnt/b}
            ping: {url: "https://ping.example.com/abc"}
            log: {format: json}
            """, path: "v.yaml", environment: [:]
        ).settings
        var expected = Settings()
        expected.alerts.language = .es
        expected.alerts.mobility = AlertSettings.Audience(
            enabled: false, severity: .high, rules: ["renewal.*", "card.missing"])
        expected.alerts.mobilityAddress = "hr@example.com"
        expected.alerts.person = AlertSettings.Audience(enabled: false, severity: .info, rules: ["travel.*", "work.*"])
        expected.alerts.manager = AlertSettings.Audience(enabled: false, severity: .critical, rules: ["*"])
        expected.alerts.repeats = [.critical: 2, .warning: 365, .info: 1]
        expected.alerts.weeklyDigest = .sunday
        expected.delivery.method = .smtp
        expected.delivery.from = "vigencia@example.com"
        expected.delivery.fromName = "Migración Ñandú"
        expected.delivery.smtpHost = "mail.example.com"
        expected.delivery.smtpPort = 465
        expected.delivery.smtpTLS = .tls
        expected.delivery.smtpUser = "u"
        expected.delivery.smtpPasswordFile = "/etc/p"
        expected.delivery.smtpTimeout = 5
        expected.delivery.sendmailPath = "/usr/bin/msmtp"
        expected.delivery.maildirPath = "/var/mail/x"
        expected.templatesDirectory = "/etc/vigencia/templates"
        expected.reportDirectory = "/var/lib/vigencia/reports"
        expected.anchorFile = "/mnt/a"
        expected.backupDirectory = "/mnt/b"
        expected.pingURL = "https://ping.example.com/abc"
        expected.logFormat = .json
        #expect(settings == expected)
    }

    @Test(arguments: [
        ("recipents: {}", "v.yaml:1:1: Unknown key \"recipents\". Did you mean recipients?"),
        ("delivery:\n  smpt: {}", "v.yaml:2:3: Unknown key \"smpt\". Did you mean smtp?"),
        ("delivery: {smtp: {password: x}}", "Unknown key \"password\"."),
        ("delivery:\n  smtp:\n    port: 70000", "v.yaml:3:11: delivery.smtp.port: \"70000\" is not a whole number"),
        ("delivery: {smtp: {tls: ssl}}", "delivery.smtp.tls: \"ssl\" is none of starttls, tls, none."),
        ("delivery: {smtp: {host: a b}}", "is not the name of a host"),
        ("delivery: {from: nobody}", "delivery.from: \"nobody\" is not an e-mail address"),
        ("delivery: {from: \"a@b.example\\r\\nBcc: c@d\"}", "is not an e-mail address"),
        ("delivery: {from_name: \"a\\nBcc: c@d\"}", "delivery.from_name"),
        ("delivery: {maildir: {path: mail}}", "is not a path that begins with /"),
        ("weekly_digest: mon", "weekly_digest: \"mon\" is none of monday"),
        ("repeat_after: {high: 0}", "is not a number of days from 1 to 365, or never"),
        ("repeat_after: {high: weekly}", "is not a number of days from 1 to 365, or never"),
        ("recipients: {person: {rules: [travl.*]}}", "\"travl.*\" is not a rule or a pattern that fits one"),
        ("recipients: {person: {enabled: maybe}}", "is neither yes nor no"),
        ("recipients: [person]", "Expected keys with values"),
        ("ping: {url: ftp://x}", "ping.url: \"…\" is not a web address"),
        ("language: fr", "language: \"fr\" is none of en, es"),
        ("log: {format: xml}", "log.format: \"xml\" is none of text, json"),
        ("delivery: {method: smtp, from: a@b.example}", "The key \"delivery.smtp.host\" is missing"),
        ("delivery: {method: sendmail}", "The key \"delivery.from\" is missing"),
        ("delivery: {method: maildir, from: a@b.example}", "The key \"delivery.maildir.path\" is missing"),
        ("delivery: {method: smtp, from: a@b.example, smtp: {host: h, user: u}}", "delivery.smtp.password_file"),
        ("language: en\nlanguage: es", "stands more than once"), ("a: [", "no valid YAML"),
    ])
    func aMistakeIsToldWithItsPlace(_ text: String, _ mistake: String) {
        let found = mistakes(text)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.contains(mistake) == true, "\(found)")
    }

    @Test func allMistakesAtOnce() {
        #expect(mistakes("language: fr\nweekly_digest: x\ndelivery: {method: post}\nlogs: {}").count == 4)
    }

    @Test func theEnvironmentOverrides() throws {
        let environment = [
            "VIGENCIA_DELIVERY_SMTP_HOST": "other.example.com", "VIGENCIA_DELIVERY_SMTP_PASSWORD": "s3cret",
            "VIGENCIA_RECIPIENTS_PERSON_RULES": "travel.*;work.*", "VIGENCIA_RECIPIENTS_MANAGER_ENABLED": "no",
            "VIGENCIA_REPEAT_AFTER_HIGH": "never", "VIGENCIA_WEEKLY_DIGEST": " ", "VIGENCIA_DB": "x",
            "VIGENCIA_PING_URL": "https://ping.example.com/abc",
        ]
        let loaded = try LoadedSettings.read(
            "delivery: {smtp: {host: mail.example.com}}", path: "v.yaml", environment: environment)
        #expect(loaded.settings.delivery.smtpHost == "other.example.com")
        #expect(loaded.settings.delivery.smtpPassword == "s3cret")
        #expect(loaded.settings.alerts.person.rules == ["travel.*", "work.*"])
        #expect(!loaded.settings.alerts.manager.enabled)
        #expect(loaded.settings.alerts.repeats[.high] == nil)
        #expect(loaded.settings.alerts.weeklyDigest == .monday)
        let shown = loaded.lines.map { "\($0.name) \($0.value ?? "–") \($0.variable ?? "")" }.joined(separator: "\n")
        #expect(shown.contains("delivery.smtp.host other.example.com VIGENCIA_DELIVERY_SMTP_HOST"))
        #expect(shown.contains("delivery.smtp.password (redacted) VIGENCIA_DELIVERY_SMTP_PASSWORD"))
        #expect(!shown.contains("s3cret"))
        #expect(!shown.contains("ping.example.com"))
    }

    @Test func everySettingHasItsVariable() throws {
        for field in SettingField.all {
            let found = mistakes("", [field.variable: "\u{1}"])
            #expect(found.count == 1 && found[0].hasPrefix("$\(field.variable): "), "\(field.name) \(found)")
        }
    }

    @Test(arguments: [
        ("VIGENCIA_DELIVERY_SMTP_HSOT", "Did you mean VIGENCIA_DELIVERY_SMTP_HOST?"),
        ("VIGENCIA_LANGAUGE", "Did you mean VIGENCIA_LANGUAGE?"),
    ])
    func aMisspeltVariableIsNoSilentLoss(_ name: String, _ mistake: String) {
        let found = mistakes("", [name: "x"])
        #expect(found.count == 1 && found[0].contains(mistake), "\(found)")
    }

    @Test(arguments: ["VIGENCIA_DB", "VIGENCIA_POLICY", "VIGENCIA_CONFIG", "VIGENCIA_RANDOM_DOSSIERS", "HOME"])
    func otherVariablesAreLeftAlone(_ name: String) {
        #expect(mistakes("", [name: "x"]).isEmpty)
    }

    @Test func aPasswordInAMistakeIsNotShown() {
        let found = mistakes("", ["VIGENCIA_DELIVERY_SMTP_PASSWORD": "s3\u{7}cret"])
        #expect(found.count == 1)
        #expect(!(found.first ?? "").contains("cret"))
    }
}
