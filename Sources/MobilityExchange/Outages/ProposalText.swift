import CivilCalendar
public import Mobility

/// What probes suggest to record, with the exact command. Nothing is recorded by saying it.
public enum ProposalText {
    /// - Parameter portal: the portal that was probed.
    public static func text(_ proposal: OutageProposal, portal: String, utcOffset: Int) -> Bilingual {
        switch proposal {
        case .add(let outageID, let began, let ended, let run):
            let end = ended.map { " --ended \($0)" } ?? ""
            let source = quoted("\(run.count) failed probes of \(run.url)")
            let command =
                "vigencia outage add \(quoted(outageID)) --portal \(quoted(portal)) --began \(began)\(end) "
                + "--source \(source)"
            let why = times(run, utcOffset)
            return Bilingual(
                en: "\(why.en) If the renewal fails too, record the outage:\n  \(command)\n"
                    + "(--procedures and --visa-types say what it blocks; without them renewals of every status.)\n",
                es: "\(why.es) Si tampoco funciona la prórroga, registrar la interrupción:\n  \(command)\n"
                    + "(--procedures y --visa-types dicen qué bloquea; sin ellos, las prórrogas de toda calidad.)\n")
        case .close(let outageID, let ended, let run):
            let command = "vigencia outage close \(quoted(outageID)) --ended \(ended)"
            let why = times(run, utcOffset)
            return Bilingual(
                en: "\(why.en) It answers again. If renewals work, record the end of the outage:\n  \(command)\n",
                es: "\(why.es) Ya responde. Si las prórrogas funcionan, registrar el fin de la interrupción:\n"
                    + "  \(command)\n")
        }
    }

    private static func times(_ run: FailureRun, _ utcOffset: Int) -> Bilingual {
        func time(_ moment: Moment) -> String {
            "\(moment.day(utcOffset: utcOffset)) \(moment.time(utcOffset: utcOffset).prefix(5))"
        }
        return Bilingual(
            en: "\(run.url) failed \(run.count) times in a row, from \(time(run.first)) to \(time(run.last)) (Lima).",
            es: "\(run.url) falló \(run.count) veces seguidas, de \(time(run.first)) a \(time(run.last)) (Lima).")
    }

    /// A word of a command line: as it is where a shell takes it so, else in single quotes.
    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "-_./:@".utf8.contains(byte)
                }
            }
        return isPlain
            ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
