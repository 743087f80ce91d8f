/// Whether a trip can be made as asked.
public enum TripVerdict: String, Code {
    /// Nothing stands against it.
    case yes
    /// Only with a travel permit (permiso especial de viaje).
    case withPermit = "with_permit"
    /// Not as it is planned.
    case no
}
