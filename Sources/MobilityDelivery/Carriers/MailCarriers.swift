import Mobility
public import MobilitySettings

struct NoCarrier: MailCarrier {
    func carry(_ e: Envelope) -> CarrierAnswer { .unavailable(reason: Bilingual(en: "stub", es: "stub")) }
}
public enum MailCarriers {
    public static func carrier(for s: DeliverySettings) throws -> any MailCarrier { NoCarrier() }
}
