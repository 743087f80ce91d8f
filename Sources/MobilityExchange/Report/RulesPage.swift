import Mobility

/// The reference page of all rules, made from what each rule says of itself. `docs/rules.md` is this text.
public enum RulesPage {
    /// The page, as Markdown.
    public static func markdown() -> String {
        let head = """
            # Rules

            What Vigencia looks for, when each finding is true to the day, and on what that rests. This page is made from
            the rules themselves (`vigencia rules --markdown`). Lead times and limits are the built-in ones; a policy
            overlay can change them, see [policy.md](policy.md). Terms such as *flagged*, *filed* and *end* are explained
            in [terms.md](terms.md).

            Nothing here is legal advice.


            """
        return head + RuleBook.all.map(section).joined(separator: "\n")
    }

    private static func section(_ rule: any Rule) -> String {
        let page = rule.page
        let basis = page.legalBasis.isEmpty ? "none, it is about the data" : page.legalBasis.joined(separator: "; ")
        return """
            ## `\(rule.id.rawValue)`

            **\(page.title.en)** · \(page.title.es)

            - **What**: \(page.what)
            - **When**: \(page.when)
            - **Ends**: \(page.ends.en)
            - **Severity**: \(page.severity)
            - **Record**: \(page.record)
            - **Legal basis**: \(basis)
            - **Reads**: \(page.reads.map { "`\($0.rawValue)`" }.joined(separator: ", "))
            - **Example**: \(page.example)

            """
    }
}
