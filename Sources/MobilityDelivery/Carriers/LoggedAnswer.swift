/// What a server said, as it may stand in a log: without addresses, which servers like to repeat.
public enum LoggedAnswer {
    /// The answer with every address replaced.
    public static func text(_ answer: String) -> String {
        answer.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.contains("@") ? "<address>" : String($0) }.joined(separator: " ")
    }
}
