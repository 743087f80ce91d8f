import Mobility
import MobilityAlerts

extension SettingField {
    /// All settings, in the order of the example file.
    static let all: [SettingField] = [
        .code("language", \.alerts.language),

        .flag("recipients.mobility.enabled", \.alerts.mobility.enabled),
        .code("recipients.mobility.severity", \.alerts.mobility.severity),
        .rules("recipients.mobility.rules", \.alerts.mobility.rules),
        .text(
            "recipients.mobility.address", \.alerts.mobilityAddress, .address,
            fits: { MailAddress($0) != nil }),
        .flag("recipients.person.enabled", \.alerts.person.enabled),
        .code("recipients.person.severity", \.alerts.person.severity),
        .rules("recipients.person.rules", \.alerts.person.rules),
        .flag("recipients.manager.enabled", \.alerts.manager.enabled),
        .code("recipients.manager.severity", \.alerts.manager.severity),
        .rules("recipients.manager.rules", \.alerts.manager.rules),

        .interval("repeat_after.critical", .critical),
        .interval("repeat_after.high", .high),
        .interval("repeat_after.warning", .warning),
        .interval("repeat_after.info", .info),
        .weekday("weekly_digest", \.alerts.weeklyDigest),

        .code("delivery.method", \.delivery.method),
        .text("delivery.from", \.delivery.from, .address, fits: { MailAddress($0) != nil }),
        .text("delivery.from_name", \.delivery.fromName),
        .text("delivery.smtp.host", \.delivery.smtpHost, .host, fits: isHost),
        .number("delivery.smtp.port", \.delivery.smtpPort, 1...65_535),
        .code("delivery.smtp.tls", \.delivery.smtpTLS),
        .text("delivery.smtp.user", \.delivery.smtpUser),
        .text("delivery.smtp.password_file", \.delivery.smtpPasswordFile, .wholePath, fits: isPath),
        .text("delivery.smtp.password", \.delivery.smtpPassword, isSecret: true, onlyEnvironment: true),
        .text("delivery.smtp.ca_file", \.delivery.smtpCAFile, .wholePath, fits: isPath),
        .number("delivery.smtp.timeout_seconds", \.delivery.smtpTimeout, 1...600),
        .number("delivery.retry_seconds", \.delivery.retrySeconds, 1...3_600),
        .number("delivery.patience_minutes", \.delivery.patienceMinutes, 0...240),
        .number("delivery.give_up_hours", \.delivery.giveUpHours, 1...720),
        .text("delivery.sendmail.path", \.delivery.sendmailPath, .wholePath, fits: isPath),
        .text("delivery.maildir.path", \.delivery.maildirPath, .wholePath, fits: isPath),
        .text("templates.directory", \.templatesDirectory, .wholePath, fits: isPath),

        .text("report.directory", \.reportDirectory, .wholePath, fits: isPath),
        .text("anchor.file", \.anchorFile, .wholePath, fits: isPath),
        .text("backup.directory", \.backupDirectory, .wholePath, fits: isPath),
        .number("backup.keep", \.backupKeep, 1...1_000),
        .text("backup.passphrase_file", \.backupPassphraseFile, .wholePath, fits: isPath),
        .text("backup.recipient", \.backupRecipient),
        .text("ping.url", \.pingURL, .webAddress, isSecret: true, fits: isWebAddress),
        .code("log.format", \.logFormat),
        .code("log.level", \.logLevel),
    ]

    /// cron and systemd run commands in folders of their own, so that a path has to be whole.
    private static let isPath: @Sendable (String) -> Bool = { $0.hasPrefix("/") && isPlain($0) }

    private static let isHost: @Sendable (String) -> Bool = { text in
        !text.isEmpty && text.utf8.count <= 253
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789.-:".unicodeScalars.contains(scalar))
            }
    }

    private static let isWebAddress: @Sendable (String) -> Bool = { text in
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
        let rest = text.dropFirst(scheme.count)
        return !rest.isEmpty && !rest.hasPrefix("/")
            && rest.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 32 && $0.value != 127 }
    }
}
