import Foundation
import Mobility
import MobilityAlerts
import TestSupport
import Testing

@testable import MobilityExchange

@Suite("The check of templates")
struct TemplateCheckTests {
    private static func complaints(_ text: String, _ kind: LetterTemplate.Kind = .text) -> [String] {
        TemplateCheck.problems(of: text, kind: kind, file: "t").map { ProblemText.line($0, .en) }
    }

    @Test("finds nothing in the built-in ones", arguments: LetterTemplate.Kind.allCases)
    func builtIn(kind: LetterTemplate.Kind) {
        #expect(Self.complaints(kind.builtIn, kind).isEmpty)
    }

    @Test(
        "tells each mistake with its place",
        arguments: [
            ("a\n  {{sbject}}", "t:2:3: Unknown key \"sbject\". Did you mean subject?"),
            ("{{#items}}{{sevrity}}{{/items}}", "t:1:11: Unknown key \"sevrity\". Did you mean severity?"),
            // Known, but not here: outside of an item there is no message.
            ("{{message}}", "t:1:1: Unknown key \"message\"."),
            ("{{words.actoin}}", "t:1:1: Unknown key \"words.actoin\". Did you mean action?"),
            ("{{subject.day}}", "t:1:1: Unknown key \"subject.day\"."),
            ("{{^itmes}}x{{/itmes}}", "t:1:1: Unknown key \"itmes\". Did you mean items?"),
            ("{{#items}}\n{{/parts}}", "t:2:1: {{/parts}} ends a section here, but {{/items}} has to come first."),
            ("{{/items}}", "t:1:1: {{/items}} ends a section that never began."),
            ("é {{#items}}", "t:1:3: The section {{#items}} begins here and never ends."),
            ("{{subject", "t:1:1: A tag begins here and never ends."),
            ("{{{subject}}", "t:1:1: A tag begins here and never ends."),
            ("{{items}}", "t:1:1: {{items}} is no single value."),
            ("{{#items}}{{sources}}{{/items}}", "t:1:11: {{sources}} is no single value."),
            ("{{.}}", "t:1:1: {{.}} is no single value."),
            ("{{#items}}{{.}}{{/items}}", "t:1:11: {{.}} is no single value."),
            ("{{..}}", "t:1:1: \"..\" is no tag that letters know."),
            ("{{> other}}", "t:1:1: \"> other\" is no tag that letters know."),
            ("{{=<% %>=}}", "t:1:1: \"=<% %>=\" is no tag that letters know."),
            ("{{% CONTENT_TYPE: HTML}}", "t:1:1: \"% CONTENT_TYPE: HTML\" is no tag that letters know."),
            ("{{$block}}{{/block}}", "t:1:1: \"$block\" is no tag that letters know."),
            ("{{<base}}{{/base}}", "t:1:1: \"<base\" is no tag that letters know."),
            ("{{uppercased(subject)}}", "t:1:1: \"uppercased(subject)\" is no tag that letters know."),
            ("{{}}", "t:1:1: \"\" is no tag that letters know."),
        ])
    func mistake(text: String, complaint: String) {
        let found = Self.complaints(text)
        #expect(found.contains { $0.hasPrefix(complaint) }, "\(found)")
    }

    @Test(
        "takes what is right",
        arguments: [
            "{{ subject }} {{{day}}} {{& role}}", "{{! a remark\nof two lines }}{{subject}}", "{ {x} }} {",
            "{{#items}}{{#sources}}{{.}}{{/sources}}{{subject}}{{/items}}",
            "{{#items}}{{#action}}{{.}}{{^is_high}}{{.}}{{/is_high}}{{/action}}{{/items}}",
            "{{#groups}}{{#parts}}{{#item}}{{outage}}{{/item}}{{/parts}}{{/groups}}", "{{wrap}}a{{fill}}b",
            "{{standing.total}}{{#standing}}{{critical}}{{/standing}}",
        ])
    func right(text: String) throws {
        #expect(Self.complaints(text).isEmpty)
        _ = try LetterTemplate(.text, text: text, file: "t")
    }

    @Test("knows the marks of the layout in plain text alone")
    func marks() {
        #expect(Self.complaints("{{wrap}}", .html).count == 1)
    }

    /// Whatever a file holds, it is either refused or filled, with nothing in it but values.
    @Test("refuses or fills whatever a file holds", arguments: 0..<400 as Range<UInt64>)
    func anything(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let pieces = [
            "{{", "}}", "{", "}", "#", "^", "/", "!", "&", ">", "<", "$", "=", "%", "*", "(", ")", ".", " ", "\n",
            "\r\n",
            "items", "parts", "sources", "subject", "who", "\u{301}", "{{#items}}", "{{/items}}", "{{#who}}",
            "{{/who}}",
            "{{.}}", "{{=| |=}}", "{{wrap}}", "CONTENT_TYPE: TEXT",
        ]
        let values = try ToldNights(try smallRecords(), nights: [caseDay("2026-11-20")])
        let message = try #require(values.messages.first)
        let filling = LetterValues.values(message, people: values.people, policy: try policy())
        for _ in 0..<25 {
            let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            if let template = try? LetterTemplate(.text, text: text, file: "t") {
                #expect(!template.render(filling).contains("JSONValue"), "\(text)")
            }
        }
    }

    @Test("knows the keys that letters really offer, and no others")
    func keys() throws {
        var seen: Set<String> = []
        let nights = try ToldNights(
            try exampleRecords(), nights: [caseDay("2026-11-01"), caseDay("2026-11-21"), caseDay("2026-11-22")])
        for message in nights.messages {
            let values = LetterValues.values(message, people: nights.people, policy: try policy())
            Self.compare(values, .keys(LetterKeys.root), "", &seen)
        }
        func paths(_ keys: [String: LetterKeys.Shape], _ path: String) -> [String] {
            keys.flatMap { name, shape -> [String] in
                if case .keys(let inner) = shape {
                    [path + name] + paths(inner, path + name + ".")
                } else {
                    [path + name]
                }
            }
        }
        #expect(seen == Set(paths(LetterKeys.root, "")))
    }

    private static func compare(
        _ value: JSONValue, _ shape: LetterKeys.Shape, _ path: String, _ seen: inout Set<String>
    ) {
        switch (value, shape) {
        case (.null, _), (.text, .value), (.integer, .value), (.flag, .value): break
        case (.array(let list), .keys): for element in list { compare(element, shape, path, &seen) }
        case (.array(let list), .texts): for element in list { compare(element, .value, path, &seen) }
        case (.object(let object), .keys(let keys)):
            #expect(Set(object.keys) == Set(keys.keys), "\(path)")
            for (name, inner) in object {
                seen.insert(path + name)
                if let shape = keys[name] { compare(inner, shape, "\(path)\(name).", &seen) }
            }
        default: Issue.record("\(path) is not what the check takes it for")
        }
    }

    @Test("knows the keys that the page about templates explains, and no others")
    func page() throws {
        let page = try String(contentsOfFile: "\(repositoryRoot)/docs/templates.md", encoding: .utf8)
        let sections = page.components(separatedBy: "\n## ").dropFirst()
        func explained(_ title: String) -> Set<String> {
            let section = sections.first { $0.hasPrefix(title + "\n") } ?? ""
            // The first cell of a row may name several.
            return Set(
                section.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
                    row.split(separator: "|")[0].split(separator: "`").map(String.init).filter { name in
                        name.allSatisfy { $0.isLetter || $0 == "_" || $0 == "." }
                    }
                })
        }
        func names(_ keys: [String: LetterKeys.Shape]) -> Set<String> { Set(keys.keys) }
        let inner = ["standing", "foot", "words"].flatMap { name -> [String] in
            guard case .keys(let keys)? = LetterKeys.root[name] else { return [] }
            return keys.keys.map { "\(name).\($0)" }
        }
        #expect(
            explained("The message")
                == names(LetterKeys.root).union(inner).subtracting(["standing", "words"]))
        #expect(explained("A group") == names(LetterKeys.group))
        #expect(explained("A part") == names(LetterKeys.part))
        #expect(explained("An item") == names(LetterKeys.item))
        #expect(explained("The layout of plain text") == Set(TextLayout.marks.keys))
    }
}
