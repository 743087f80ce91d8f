import CivilCalendar

/// Makes the text of problems: what is wrong and how to mend it, in both languages.
public enum ProblemText {
    /// `file:line:column: what is wrong. How to mend it.`
    public static func line(_ problem: Problem, _ language: Language) -> String {
        let place = [problem.place.line, problem.place.column].compactMap(\.self).map { ":\($0)" }.joined()
        let mark = problem.isWarning ? Bilingual(en: "warning: ", es: "aviso: ")[language] : ""
        return "\(problem.place.file)\(place): \(mark)\(text(problem.kind)[language])"
    }

    /// What is wrong and how to mend it.
    public static func text(_ kind: ProblemKind) -> Bilingual {
        switch kind {
        case .unreadableFile(let reason):
            Bilingual(en: "The file can't be read: \(reason).", es: "No se puede leer el archivo: \(reason).")
        case .notUTF8:
            Bilingual(
                en: "The text is not UTF-8. Save the file as UTF-8 (in Excel: CSV UTF-8).",
                es: "El texto no está en UTF-8. Guardar el archivo en UTF-8 (en Excel: CSV UTF-8).")
        case .nulByte:
            Bilingual(
                en: "A NUL byte: this is no text file. Export it anew as CSV UTF-8.",
                es: "Un byte NUL: no es un archivo de texto. Exportarlo de nuevo como CSV UTF-8.")
        case .emptyFile:
            Bilingual(
                en:
                    "The file is empty. It needs at least the line with the names of its columns; `vigencia template` writes it.",
                es:
                    "El archivo está vacío. Necesita al menos la línea con los nombres de sus columnas; `vigencia template` la escribe."
            )
        case .unclosedQuote:
            Bilingual(
                en: "A quote opens here and is never closed. Close it, or double it if it is part of the text.",
                es: "Aquí se abre una comilla que nunca se cierra. Cerrarla, o duplicarla si es parte del texto.")
        case .textAfterQuote:
            Bilingual(
                en: "Text follows a closing quote. Double the quotes that are part of the text.",
                es: "Hay texto después de la comilla de cierre. Duplicar las comillas que son parte del texto.")
        case .fieldTooLong(let limit):
            Bilingual(
                en: "The field is longer than \(limit) bytes. Is a quote missing?",
                es: "El campo tiene más de \(limit) bytes. ¿Falta una comilla?")
        case .unknownFile(let suggestion):
            Bilingual(
                en: "No kind of record has this file name.\(meant(suggestion).en)",
                es: "Ningún tipo de registro tiene este nombre de archivo.\(meant(suggestion).es)")
        case .nothingToImport:
            Bilingual(
                en:
                    "There is no file to import here. Files are called people.csv, permits.csv and so on; `vigencia template` writes them.",
                es:
                    "No hay archivos que importar aquí. Se llaman people.csv, permits.csv, etc.; `vigencia template` los escribe."
            )
        case .notFound:
            Bilingual(en: "There is nothing of this name.", es: "No existe nada con este nombre.")
        case .notADirectory:
            Bilingual(
                en: "This is no directory. Name the directory in which the files lie.",
                es: "No es un directorio. Indicar el directorio en el que están los archivos.")
        case .unmakeableDirectory(let reason):
            Bilingual(
                en: "This directory can't be made: \(reason). Name one in a folder that exists and is yours.",
                es: "No se puede crear este directorio: \(reason). Indicar uno en una carpeta propia que exista.")
        case .fileExists:
            Bilingual(
                en: "There is a file of this name already. Choose another directory, or add --overwrite.",
                es: "Ya existe un archivo con este nombre. Elegir otro directorio o agregar --overwrite.")
        case .unwritableFile(let reason):
            Bilingual(
                en: "The file can't be written: \(reason).", es: "No se puede escribir el archivo: \(reason).")
        case .unknownColumn(let name, let suggestion):
            Bilingual(
                en: "Unknown column \(quoted(name)).\(meant(suggestion).en) To leave it out: --ignore-columns \(name).",
                es:
                    "Columna desconocida \(quoted(name)).\(meant(suggestion).es) Para omitirla: --ignore-columns \(name)."
            )
        case .columnTwice(let name, let meaning):
            Bilingual(
                en: "Column \(quoted(name)) gives \(meaning) a second time. Keep one of the two.",
                es: "La columna \(quoted(name)) da \(meaning) por segunda vez. Dejar una de las dos.")
        case .columnMissing(let name):
            Bilingual(
                en: "Column \(name) is missing, and new records need it. Add it.",
                es: "Falta la columna \(name), necesaria para registros nuevos. Agregarla.")
        case .unnamedColumn:
            Bilingual(
                en: "This column has values but no name. Name it or take it out.",
                es: "Esta columna tiene valores pero no tiene nombre. Nombrarla o quitarla.")
        case .wrongNumberOfFields(let found, let expected):
            Bilingual(
                en: "The row has \(found) fields, the header has \(expected). Quote fields that hold the separator.",
                es:
                    "La fila tiene \(found) campos y el encabezado \(expected). Poner entre comillas los campos que contienen el separador."
            )
        case .valueMissing(let column):
            Bilingual(en: "\(column) is empty, and may not be.", es: "\(column) está vacío y no puede estarlo.")
        case .badDay(let column, let found, let format):
            Bilingual(
                en: "\(column): \(quoted(found)) is no day in the form \(format).\(otherForm(found, format).en)",
                es: "\(column): \(quoted(found)) no es un día en la forma \(format).\(otherForm(found, format).es)")
        case .badNumber(let column, let found):
            Bilingual(
                en: "\(column): \(quoted(found)) is no whole number of 0 or more.",
                es: "\(column): \(quoted(found)) no es un número entero de 0 o más.")
        case .badMoney(let column, let found):
            Bilingual(
                en: "\(column): \(quoted(found)) is no amount in soles, such as 1500 or 83.40.",
                es: "\(column): \(quoted(found)) no es un monto en soles, como 1500 u 83.40.")
        case .badFlag(let column, let found):
            Bilingual(
                en: "\(column): \(quoted(found)) is neither yes nor no.",
                es: "\(column): \(quoted(found)) no es yes ni no.")
        case .badCode(let column, let found, let allowed, let suggestion):
            Bilingual(
                en: "\(column): \(quoted(found)) is none of \(allowed.joined(separator: ", ")).\(meant(suggestion).en)",
                es:
                    "\(column): \(quoted(found)) no es ninguno de \(allowed.joined(separator: ", ")).\(meant(suggestion).es)"
            )
        case .badCountry(let column, let found, let suggestion):
            Bilingual(
                en:
                    "\(column): \(quoted(found)) is no country code of three letters (ISO 3166-1 alpha-3).\(meant(suggestion).en)",
                es:
                    "\(column): \(quoted(found)) no es un código de país de tres letras (ISO 3166-1 alfa-3).\(meant(suggestion).es)"
            )
        case .badRUC(let column, let found):
            Bilingual(
                en: "\(column): \(quoted(found)) is no RUC: 11 digits, of which the last must fit the others.",
                es:
                    "\(column): \(quoted(found)) no es un RUC: 11 dígitos, de los que el último debe corresponder a los demás."
            )
        case .badSHA256(let column, let found):
            Bilingual(
                en: "\(column): \(quoted(found)) is no SHA-256: 64 digits of 0 to 9 and a to f. Leave it empty if the "
                    + "file is not in the vault.",
                es: "\(column): \(quoted(found)) no es un SHA-256: 64 dígitos de 0 a 9 y de a a f. Dejarlo vacío si el "
                    + "archivo no está en la bóveda.")
        case .badID(let column, let found):
            Bilingual(
                en: "\(column): \(quoted(found)) can't be an id: at most 200 characters, without line breaks.",
                es:
                    "\(column): \(quoted(found)) no puede ser un identificador: hasta 200 caracteres, sin saltos de línea."
            )
        case .badText(let column):
            Bilingual(
                en: "\(column) holds control characters. Take them out.",
                es: "\(column) contiene caracteres de control. Quitarlos.")
        case .idTwice(let column, let id, let firstLine):
            Bilingual(
                en: "\(column) \(quoted(id)) stands already in line \(firstLine). Each id may stand once in a file.",
                es:
                    "\(column) \(quoted(id)) ya está en la línea \(firstLine). Cada identificador puede estar una sola vez en un archivo."
            )
        case .unknownReference(let column, let id, let kind, let suggestion):
            Bilingual(
                en: "\(column): there is no \(quoted(id)) among \(kind.rawValue).\(meant(suggestion).en)",
                es: "\(column): no hay \(quoted(id)) en \(kind.rawValue).\(meant(suggestion).es)")
        case .datesOutOfOrder(let earlier, let later):
            Bilingual(en: "\(later) is before \(earlier).", es: "\(later) es anterior a \(earlier).")
        case .endRequired(let visaType):
            Bilingual(
                en: "valid_until is empty, and \(visaType) is no indefinite status.",
                es: "valid_until está vacío y \(visaType) no es una calidad indefinida.")
        case .decisionMissing:
            Bilingual(
                en: "decided_on is empty, and the outcome is not pending. Give the day of the decision.",
                es: "decided_on está vacío y outcome no es pending. Indicar el día de la resolución.")
        case .decisionWhilePending:
            Bilingual(
                en: "decided_on is given, but the outcome is pending. Correct one of the two.",
                es: "Hay decided_on, pero outcome es pending. Corregir uno de los dos.")
        case .renewalWithoutPermit:
            Bilingual(
                en: "permit_id is empty: a renewal needs the permit that it renews.",
                es: "permit_id está vacío: una prórroga necesita la calidad que prorroga.")
        case .extensionWithoutDay:
            Bilingual(
                en: "extends_to is empty: extend_validity needs the day to which permits stay valid.",
                es: "extends_to está vacío: extend_validity necesita el día hasta el que se extiende la vigencia.")
        case .dependentWithoutPrincipal:
            Bilingual(
                en: "principal_id is empty: a dependent needs the employee on whom the status depends.",
                es: "principal_id está vacío: un dependiente necesita el empleado del que depende.")
        case .employeeWithPrincipal:
            Bilingual(
                en: "An employee has no principal. Empty principal_id, or make kind dependent.",
                es: "Un empleado no tiene titular. Vaciar principal_id o poner kind dependent.")
        case .principalNotEmployee(let id):
            Bilingual(
                en: "principal_id: \(quoted(id)) is a dependent; a principal is an employee.",
                es: "principal_id: \(quoted(id)) es dependiente; un titular es empleado.")
        case .principalCircle(let ids):
            Bilingual(
                en: "principal_id goes round in a circle: \(ids.joined(separator: " → ")).",
                es: "principal_id forma un círculo: \(ids.joined(separator: " → ")).")
        case .otherPersonsRecord(let column, let id):
            Bilingual(
                en: "\(column): \(quoted(id)) belongs to another person.",
                es: "\(column): \(quoted(id)) es de otra persona.")
        case .usedByOtherPerson(let record):
            Bilingual(
                en: "person_id: the stored record \(quoted(record.id)) of \(record.kind.rawValue) refers to this one"
                    + " and belongs to another person.",
                es: "person_id: el registro guardado \(quoted(record.id)) de \(record.kind.rawValue) se refiere a este"
                    + " y es de otra persona.")
        case .stillPrincipal(let id):
            Bilingual(
                en: "kind: \(quoted(id)) depends on this person, who therefore has to stay an employee.",
                es: "kind: \(quoted(id)) depende de esta persona, que por eso debe seguir siendo empleado.")
        case .oddDocumentNumber(let column, let letters):
            // The number itself stays out of what may end up in a log.
            Bilingual(
                en: "\(column) is unusual with \(letters) characters; such numbers have 9 to 12 letters and digits. "
                    + "Stored as it is.",
                es: "\(column) es inusual con \(letters) caracteres; suelen ser de 9 a 12 letras y dígitos. "
                    + "Se guarda tal cual.")
        case .oddExpediente(let column, let found):
            Bilingual(
                en:
                    "\(column): \(quoted(found)) is no file number (two capital letters and nine digits). Stored as it is.",
                es:
                    "\(column): \(quoted(found)) no es un número de expediente (dos mayúsculas y nueve dígitos). Se guarda tal cual."
            )
        case .oddAddress(let column):
            // The address itself stays out of what may end up in a log.
            Bilingual(
                en:
                    "\(column) is no e-mail address, such as ana@empresa.example, and nobody is written to there: give one "
                    + "address, or none. Stored as it is.",
                es: "\(column) no es una dirección de correo, como ana@empresa.example, y allí no se escribe a nadie: "
                    + "indicar una sola dirección, o ninguna. Se guarda tal cual.")
        case .returnWithoutLeaving:
            Bilingual(
                en:
                    "came_back_on is given and left_on is not: nobody can tell how long the person was away. Give left_on.",
                es: "Hay came_back_on sin left_on: no se sabe cuánto tiempo estuvo fuera la persona. Indicar left_on.")
        case .extensionTooEarly(let from):
            Bilingual(
                en: "extends_to is before the measure begins (\(from)), so that it extends nothing. Check both days.",
                es:
                    "extends_to es anterior al inicio de la medida (\(from)), así que no prorroga nada. Revisar ambas fechas."
            )
        case .fileOutside(let found):
            Bilingual(
                en:
                    "\(quoted(found)) is outside the directory of the import. Put the file into that directory and name "
                    + "it from there.",
                es:
                    "\(quoted(found)) está fuera del directorio de la importación. Poner el archivo en ese directorio e "
                    + "indicar su ruta desde allí.")
        case .fileMissing(let found):
            Bilingual(
                en: "There is no file \(quoted(found)) in the directory. Stored without its content; add the file and "
                    + "import again.",
                es:
                    "No hay archivo \(quoted(found)) en el directorio. Se guarda sin su contenido; agregar el archivo e "
                    + "importar de nuevo.")
        case .fileUnusable(let reason): reason
        case .fileDiffers(let found):
            Bilingual(
                en:
                    "The content of the file is not \(quoted(found)). Restore the file, or empty the cell to record what "
                    + "the file is now.",
                es: "El contenido del archivo no es \(quoted(found)). Restaurar el archivo o vaciar la celda para "
                    + "registrar lo que el archivo es ahora.")
        case .contentMissing:
            Bilingual(
                en: "The content of this `sha256` is neither in the vault nor among the files of the directory. Stored "
                    + "with its hash alone; an export with `--with-files` brings the content along.",
                es:
                    "El contenido de este `sha256` no está en la bóveda ni entre los archivos del directorio. Se guarda "
                    + "solo con su hash; una exportación con `--with-files` trae el contenido.")
        case .badYAML(let reason):
            Bilingual(en: "This is no valid YAML: \(reason).", es: "No es YAML válido: \(reason).")
        case .unknownKey(let name, let suggestion, let allowed):
            Bilingual(
                en: "Unknown key \(quoted(name)).\(meant(suggestion).en) Known are \(allowed.joined(separator: ", ")).",
                es:
                    "Clave desconocida \(quoted(name)).\(meant(suggestion).es) Se conocen \(allowed.joined(separator: ", "))."
            )
        case .keyMissing(let name):
            Bilingual(en: "The key \(quoted(name)) is missing here.", es: "Falta aquí la clave \(quoted(name)).")
        case .keyTwice(let name):
            Bilingual(
                en: "The key \(quoted(name)) stands more than once in the same place. Keep one of them.",
                es: "La clave \(quoted(name)) está más de una vez en el mismo lugar. Dejar una sola.")
        case .wrongShape(let expected):
            Bilingual(en: "Expected \(expected.words.en) here.", es: "Aquí se espera \(expected.words.es).")
        case .badPolicyValue(let key, let found, let expected):
            Bilingual(
                en: "\(key): \(quoted(found)) is not \(expected.words.en).",
                es: "\(key): \(quoted(found)) no es \(expected.words.es).")
        case .valueTwice(let key, let from, let firstLine):
            Bilingual(
                en: "\(key) has a value from \(from) already in line \(firstLine). Keep one of the two.",
                es: "\(key) ya tiene un valor desde \(from) en la línea \(firstLine). Dejar uno de los dos.")
        case .noPolicyFiles:
            Bilingual(
                en: "No policy file (*.yaml) is in this directory. Is it the right one?",
                es: "No hay ningún archivo de política (*.yaml) en este directorio. ¿Es el correcto?")
        case .noCaseFiles:
            Bilingual(
                en: "No file of cases (*.yaml) is in this directory. Is it the right one?",
                es: "No hay ningún archivo de casos (*.yaml) en este directorio. ¿Es el correcto?")
        case .policyGap(let what):
            Bilingual(en: "The policy lacks \(what).", es: "A la política le falta \(what).")
        case .unknownPerson(let id):
            Bilingual(
                en: "No person \(quoted(id)) is among the records of the case.",
                es: "No hay una persona \(quoted(id)) entre los registros del caso.")
        case .unknownTemplate(let suggestion, let allowed):
            Bilingual(
                en: "No letter has a template of this name.\(meant(suggestion).en) Known are "
                    + "\(allowed.joined(separator: ", ")).",
                es: "Ninguna carta tiene una plantilla con este nombre.\(meant(suggestion).es) Se conocen "
                    + "\(allowed.joined(separator: ", ")).")
        case .badTemplate(let mistake): mistake.words
        }
    }

    /// What was found, in quotes, cut to a length that fits on a line and with control characters shown.
    static func quoted(_ text: String) -> String {
        let shown = text.unicodeScalars.prefix(60).map { scalar in
            scalar.properties.generalCategory == .control ? "�" : String(scalar)
        }.joined()
        return "\"\(shown)\(text.unicodeScalars.count > 60 ? "…" : "")\""
    }

    /// The way out where days are written with slashes throughout, or as the number by which a spreadsheet keeps them.
    private static func otherForm(_ found: String, _ format: String) -> Bilingual {
        if found.count == 5, let serial = Int(found), (10_000...80_000).contains(serial) {
            return Bilingual(
                en:
                    " It looks like a spreadsheet's number of a day: give the column the form yyyy-mm-dd, then save again.",
                es:
                    " Parece el número con que una hoja de cálculo guarda un día: dar a la columna la forma yyyy-mm-dd y "
                    + "guardar de nuevo.")
        }
        guard format == DayFormat.iso.rawValue,
            let form = DayFormat.allCases.first(where: { $0 != .iso && $0.day(from: found) != nil })
        else { return Bilingual(en: "", es: "") }
        return Bilingual(
            en: " If the days of all files are written so: --date-format \(form.rawValue).",
            es: " Si los días de todos los archivos están escritos así: --date-format \(form.rawValue).")
    }

    private static func meant(_ suggestion: String?) -> Bilingual {
        guard let suggestion else { return Bilingual(en: "", es: "") }
        return Bilingual(en: " Did you mean \(suggestion)?", es: " ¿Quiso decir \(suggestion)?")
    }
}
