/// What can be wrong with the template of a letter, apart from names of values that don't exist.
public enum TemplateMistake: Sendable, Hashable {
    /// There is nothing in it.
    case empty
    /// A tag begins and never ends.
    case tagNotClosed
    /// Something in braces that is no tag for values and sections.
    case tagUnknown(name: String)
    /// A list is to be put where one value can stand.
    case listAsValue(name: String)
    /// A section begins and never ends.
    case sectionNotClosed(name: String)
    /// A section ends that is not the one that began last.
    case endWithoutSection(name: String, open: String?)
    /// The engine that fills templates can't read it.
    case unreadable

    /// What is wrong and how to mend it.
    public var words: Bilingual {
        switch self {
        case .empty:
            Bilingual(
                en: "The template is empty. `vigencia alerts templates` writes the built-in one, to begin with.",
                es: "La plantilla está vacía. `vigencia alerts templates` escribe la incorporada, para empezar.")
        case .tagNotClosed:
            Bilingual(
                en: "A tag begins here and never ends. Close it with as many braces.",
                es: "Aquí empieza una etiqueta que nunca termina. Cerrarla con otras tantas llaves.")
        case .tagUnknown(let name):
            Bilingual(
                en:
                    "\(ProblemText.quoted(name)) is no tag that letters know. They know {{name}}, {{#name}}, {{^name}}, "
                    + "{{/name}} and {{! remark }}.",
                es: "\(ProblemText.quoted(name)) no es una etiqueta que las cartas conozcan. Conocen {{name}}, "
                    + "{{#name}}, {{^name}}, {{/name}} y {{! nota }}.")
        case .listAsValue(let name):
            Bilingual(
                en: "{{\(name)}} is no single value. Go through it with {{#\(name)}} … {{/\(name)}}.",
                es: "{{\(name)}} no es un solo valor. Recorrerlo con {{#\(name)}} … {{/\(name)}}.")
        case .sectionNotClosed(let name):
            Bilingual(
                en: "The section {{#\(name)}} begins here and never ends. End it with {{/\(name)}}.",
                es: "Aquí empieza la sección {{#\(name)}}, que nunca termina. Terminarla con {{/\(name)}}.")
        case .endWithoutSection(let name, let open):
            if let open {
                Bilingual(
                    en: "{{/\(name)}} ends a section here, but {{/\(open)}} has to come first.",
                    es: "{{/\(name)}} termina aquí una sección, pero antes debe venir {{/\(open)}}.")
            } else {
                Bilingual(
                    en: "{{/\(name)}} ends a section that never began. Begin it with {{#\(name)}} or {{^\(name)}}.",
                    es: "{{/\(name)}} termina una sección que nunca empezó. Empezarla con {{#\(name)}} o {{^\(name)}}.")
            }
        case .unreadable:
            Bilingual(
                en: "This can't be read as a Mustache template. Compare it with the built-in one, which "
                    + "`vigencia alerts templates` writes.",
                es: "Esto no se puede leer como plantilla Mustache. Compararla con la incorporada, que "
                    + "`vigencia alerts templates` escribe.")
        }
    }
}
