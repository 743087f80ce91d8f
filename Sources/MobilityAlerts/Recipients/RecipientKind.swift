public import Mobility

/// In which role somebody is written to.
public enum RecipientKind: String, Code {
    /// The employer's mobility team: all of its people, and what concerns everybody.
    case mobility
    /// An employee: the own matters and those of the dependents.
    case person
    /// A manager: which of the own reports must not travel or work.
    case manager
}
