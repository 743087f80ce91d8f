import CivilCalendar

// Records that nobody stored, for questions about what would be: only what the rules read is filled in.

extension Person {
    /// Somebody of whom nothing is known but perhaps the day of birth.
    init(hypotheticalBornOn birthDate: Day?) {
        personID = Hypothetical.id
        kind = .employee
        givenNames = ""
        familyNames = ""
        nationality = ""
        self.birthDate = birthDate
    }
}

extension Permit {
    /// A permit of the hypothetical person.
    init(hypothetical visaType: VisaType, validFrom: Day, validUntil: Day?, cardIssuedOn: Day? = nil) {
        permitID = Hypothetical.id
        personID = Hypothetical.id
        self.visaType = visaType
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.cardIssuedOn = cardIssuedOn
    }
}

extension Filing {
    /// A filing of the hypothetical person.
    init(
        hypothetical procedure: Procedure, filedOn: Day, permitID: String?, outcome: Outcome = .pending,
        decidedOn: Day? = nil
    ) {
        filingID = Hypothetical.id
        personID = Hypothetical.id
        self.procedure = procedure
        self.permitID = permitID
        self.filedOn = filedOn
        self.outcome = outcome
        self.decidedOn = decidedOn
    }
}

extension Stay {
    /// A visit of the hypothetical person.
    init(
        hypothetical visaType: VisaType, id: String = Hypothetical.id, enteredOn: Day, daysGranted: Int, exitedOn: Day?
    ) {
        stayID = id
        personID = Hypothetical.id
        self.visaType = visaType
        self.enteredOn = enteredOn
        self.daysGranted = daysGranted
        self.exitedOn = exitedOn
    }
}

extension Trip {
    /// A trip that somebody thinks of.
    init(hypothetical id: String, personID: String, departsOn: Day, returnsOn: Day?) {
        tripID = id
        self.personID = personID
        self.departsOn = departsOn
        self.returnsOn = returnsOn
    }
}

extension TravelPermit {
    /// A travel permit of the hypothetical person.
    init(hypotheticalIssuedOn issuedOn: Day, departsOn: Day) {
        travelPermitID = Hypothetical.id
        personID = Hypothetical.id
        self.issuedOn = issuedOn
        self.departsOn = departsOn
    }
}

extension Payment {
    /// A payment for the hypothetical person.
    init(hypothetical id: String, _ concept: PaymentConcept, _ amount: Money, paidOn: Day) {
        paymentID = id
        personID = Hypothetical.id
        self.concept = concept
        self.paidOn = paidOn
        amountPEN = amount
    }
}

extension ReliefApplication {
    /// That the hypothetical person applied for a measure.
    init(hypotheticalFor reliefID: String, appliedOn: Day) {
        applicationID = reliefID
        self.reliefID = reliefID
        personID = Hypothetical.id
        self.appliedOn = appliedOn
    }
}

extension ReliefMeasure {
    /// A window without fines that somebody names.
    init(hypothetical id: String, suspendsFinesFrom from: Day, until: Day) {
        reliefID = id
        norm = id
        effect = .suspendFines
        self.from = from
        self.until = until
        visaTypes = []
    }
}
