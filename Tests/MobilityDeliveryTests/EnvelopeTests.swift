import Mobility
import MobilityDelivery
import Testing

@Suite struct EnvelopeTests {}
