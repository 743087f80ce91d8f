public import Mobility
public import MobilityAlerts

/// The settings of an installation: who is told what, how mail is delivered, and where files go. Legal values and lead
/// times are none of them; those belong to the policy.
public struct Settings: Sendable, Equatable {
    /// Who is told what, and how often.
    public var alerts = AlertSettings()
    /// How mail is delivered.
    public var delivery = DeliverySettings()
    /// The directory with the user's own templates of letters; nil for the built-in ones alone.
    public var templatesDirectory: String?
    /// Where the nightly run writes its reports; nil where it has to be said on the command line.
    public var reportDirectory: String?
    /// Where the nightly run notes the head of the journal, outside of the database; nil for nowhere.
    public var anchorFile: String?
    /// Where the nightly run keeps backups; nil for none.
    public var backupDirectory: String?
    /// How many backups the nightly run keeps.
    public var backupKeep = 7
    /// The file whose first line is the passphrase that backups are encrypted to; nil for none.
    public var backupPassphraseFile: String?
    /// The public key that backups are encrypted to; nil for none.
    public var backupRecipient: String?
    /// The address of a service that raises an alarm when it hears nothing; nil for none. Whoever knows it can silence
    /// the alarm, so it is shown redacted.
    public var pingURL: String?
    /// The form of the log.
    public var logFormat = LogFormat.text
    /// What is logged: this and worse.
    public var logLevel = LogLevel.warning

    /// The form of the log.
    public enum LogFormat: String, Code { case text, json }

    /// How much a line of the log matters.
    public enum LogLevel: String, Code { case debug, info, warning, error }

    /// The built-in settings.
    public init() {}
}
