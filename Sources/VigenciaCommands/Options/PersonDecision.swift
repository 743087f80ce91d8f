import ArgumentParser

/// A person, and why something is decided about the person.
struct PersonDecision: ParsableArguments {
    @Argument(help: "The id of the person.")
    var personID: String

    @Option(help: ArgumentHelp("Why. It is kept, so name nobody in it.", valueName: "text"))
    var reason: String

    func validate() throws {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw ValidationError("--reason is empty.") }
    }
}
