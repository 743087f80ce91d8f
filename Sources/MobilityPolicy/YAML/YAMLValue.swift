package import Mobility

/// What stands in a YAML text, with its place. Scalars keep their text, so that 2024-12-20 and 83.40 stay what somebody
/// wrote; what they mean is for the reader to say.
package struct YAMLValue: Sendable {
    /// What can stand there.
    package enum Content: Sendable {
        /// Nothing: an absent value, `~` or `null`.
        case empty
        /// One value, as written.
        case scalar(String)
        /// A list.
        case list([YAMLValue])
        /// Keys with values, in the order in which they are written.
        case mapping([YAMLEntry])
    }

    /// What stands there.
    package let content: Content
    /// Where it begins.
    package let place: Place

    /// A value in its place.
    package init(content: Content, place: Place) {
        self.content = content
        self.place = place
    }

    /// Whether nothing stands there.
    package var isEmpty: Bool { if case .empty = content { true } else { false } }

    /// The text of a scalar; nil for anything else.
    package var scalar: String? { if case .scalar(let text) = content { text } else { nil } }
}

/// A key with its value.
package struct YAMLEntry: Sendable {
    /// The key.
    package let key: String
    /// Where the key stands.
    package let place: Place
    /// The value.
    package let value: YAMLValue
}
