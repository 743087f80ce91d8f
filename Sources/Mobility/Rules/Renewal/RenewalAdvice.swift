/// What to do about a permit that ends, where the status decides it.
enum RenewalAdvice {
    /// `renew` for a status that can be extended; otherwise to change status or leave in time.
    static func action(_ asked: AskedFinding, _ policy: Policy, renew: Bilingual) -> Bilingual {
        guard let type = asked.detail.visaType, policy.status(type).extensible == .impossible else { return renew }
        if asked.finding.severity == .critical {
            return Bilingual(
                en: "This status can't be extended and has ended: settle a change of status or the departure today.",
                es: "Esta calidad no admite prórroga y ya venció: gestionar hoy el cambio de calidad o la salida.")
        }
        return Bilingual(
            en: "This status can't be extended: apply for a change of status before it ends, or leave in time.",
            es: "Esta calidad no admite prórroga: solicitar el cambio de calidad antes de que venza, o salir a tiempo.")
    }
}
