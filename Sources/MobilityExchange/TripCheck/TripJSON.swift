import CivilCalendar
public import Mobility

/// Whether a trip can be made, as JSON.
public enum TripJSON {
    /// Writes the answer. The same answer gives the same bytes.
    /// - Parameter personID: who travels; nil for a position that is only supposed.
    public static func text(_ answer: TripAnswer, personID: String?, rendering: Rendering) throws -> String {
        let words = TripWords(rendering.language)
        return try JSONValue.object([
            "as_of": JSONValue(answer.question.asOf), "person_id": .init(personID),
            "leaves_on": JSONValue(answer.question.leavesOn), "returns_on": JSONValue(answer.question.returnsOn),
            "trip_id": .init(answer.recordedTripID), "verdict": .text(answer.verdict.rawValue),
            "reasons": .array(
                answer.reasons.map { reason in
                    .object([
                        "code": .text(reason.code), "rule": .text(reason.rule.rawValue),
                        "legal_basis": .array(RuleBook.rule(reason.rule).page.legalBasis.map(JSONValue.text)),
                        "text": .text(words.reason(reason)),
                    ])
                }),
            "is_visit": .flag(answer.isVisit),
            "travel_permit": answer.permit.map { permit($0, isRecorded: personID != nil, words) } ?? .null,
            "back_by": JSONValue(answer.backBy.first?.day),
            "back_by_reasons": .array(
                answer.backBy.map { back in
                    .object([
                        "day": JSONValue(back.day), "reason": .text(back.reason.rawValue),
                        "text": .text(words.reason(back.reason)),
                    ])
                }),
            "absence": answer.absence.map { absence in
                .object([
                    "days_abroad_consecutive": JSONValue(absence.consecutive),
                    "days_abroad_in_window": JSONValue(absence.inWindow), "window_days": .integer(absence.window),
                    "limit": .integer(absence.limit), "warns_from": JSONValue(absence.warnsFrom),
                    "lost_from": JSONValue(absence.lostFrom),
                ])
            } ?? .null,
            "abroad_since": JSONValue(answer.abroadSince),
            "trips_left_without_permit": .array(answer.displaced.map(JSONValue.text)),
            "also": .array(
                answer.also.map { asked in
                    .object([
                        "rule": .text(asked.finding.rule.rawValue), "record_id": .text(asked.finding.recordID),
                        "severity": .text(asked.finding.severity.rawValue),
                        "message": .text(rendering.message(asked)),
                    ])
                }),
            "values": .values(answer.citations, rendering), "conflicts": .conflicts(answer.conflicts, rendering),
            "caveat": .text(GroundsWords(rendering.language).caveat),
        ]).document()
    }

    private static func permit(_ permit: TripPermit, isRecorded: Bool, _ words: TripWords) -> JSONValue {
        .object([
            "is_issued": .flag(permit.issuedID != nil),
            "travel_permit_id": .init(isRecorded ? permit.issuedID : nil), "apply_by": JSONValue(permit.applyBy),
            "valid_until": JSONValue(permit.validUntil), "fee_pen": .money(permit.fee),
            "payment_code": .init(permit.paymentCode), "copies": .integer(permit.copies),
            "permits_a_year": JSONValue(permit.aYear),
            "needs": .array(
                ["expediente_no", "publication_date", "verification_code"].map(JSONValue.text)),
            "blocked_by": .array(permit.blockedBy.map(JSONValue.text)), "otherwise": .text(words.otherwiseVoid),
        ])
    }
}
