import CivilCalendar
import Mobility
import Testing

@testable import MobilityAlerts

@Suite struct AlertSubjectTests {
    private func message(_ kind: RecipientKind, _ language: Language, _ changes: [AlertChange]) -> AlertMessage {
        let items = changes.enumerated().map { index, change in
            AlertPart.single(
                AlertItem(
                    identity: Finding.Identity(rule: .cardMissing, personID: "Ana", recordID: "R\(index)"),
                    change: change, before: nil, now: .high, asked: nil))
        }
        return AlertMessage(
            recipient: Recipient(kind, address: "a@b", language: language), day: World.day(0), isWeekly: false,
            parts: items, standing: [], silenced: 0)
    }

    @Test(
        arguments: [
            (RecipientKind.mobility, Language.en, [], "Vigencia, 2026-05-26: nothing new"),
            (.mobility, .es, [], "Vigencia, 2026-05-26: sin novedades"),
            (.mobility, .en, [.began, .passed, .escalated, .ended], "Vigencia, 2026-05-26: 2 new, 1 worse, 1 ended"),
            (.person, .en, [.repeated, .eased], "Your papers in Peru, 2026-05-26: 1 reminder"),
            (
                .person, .es, [.began, .repeated, .repeated],
                "Sus documentos en el Perú, 2026-05-26: 1 novedad, 2 recordatorios"
            ),
            (
                .manager, .es, [.began, .began, .escalated, .ended, .ended],
                "Su equipo: viajes y trabajo, 2026-05-26: 2 novedades, 1 agravado, 2 terminados"
            ),
            (.manager, .en, [.escalated], "Your team: travel and work, 2026-05-26: 1 worse"),
        ] as [(RecipientKind, Language, [AlertChange], String)])
    func counts(_ kind: RecipientKind, _ language: Language, _ changes: [AlertChange], _ subject: String) {
        #expect(AlertSubject.text(of: message(kind, language, changes)) == subject)
    }
}
