public import Foundation

/// A mail as a server took it and as Python's email package reads it.
public struct ReceivedMail: Decodable, Sendable {
    /// A part that is no container of others.
    public struct Part: Decodable, Sendable {
        public let type: String
        public let charset: String?
        public let encoding: String
        public let content: String
    }

    /// Whether the connection was lost before its sender could hear that it was taken.
    public let lost: Bool
    public let from: String
    public let to: [String]
    /// Whether it came over an encrypted connection.
    public let tls: Bool
    /// Whether its sender had logged in.
    public let login: Bool
    /// By which name the sender had introduced itself.
    public let greeting: String
    /// Its bytes.
    public let content: Data
    public let headers: [[String]]
    /// The types of all parts, containers too, in order.
    public let structure: [String]
    public let parts: [Part]
    /// What the parser had to forgive.
    public let defects: [String]
    public let longest_line: Int
    public let bare_line_ends: Int

    /// The values of a field, in order.
    public func all(_ name: String) -> [String] { headers.filter { $0[0] == name }.map { $0[1] } }
    /// The value of a field that stands there once; nil otherwise.
    public subscript(_ name: String) -> String? { all(name).count == 1 ? all(name)[0] : nil }
    /// The content of the first part of a type.
    public func text(_ type: String) -> String? { parts.first { $0.type == type }?.content }
}
