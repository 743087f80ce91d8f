import ArgumentParser

/// The forms that the answer to a question can take.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}
