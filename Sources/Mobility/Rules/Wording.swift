/// The message and the next step of a finding, as templates in both languages.
///
/// `{name}` stands for the fact of that name, and for `record`, `visa_type`, `due_on` and `days` of the finding itself;
/// `{name:day|days}` for one of two words, by whether that number is one.
public struct Wording: Sendable {
    /// What is the matter.
    public let message: Bilingual
    /// What to do next.
    public let action: Bilingual
}
