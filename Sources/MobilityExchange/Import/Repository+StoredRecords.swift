public import MobilityStore

extension Repository: StoredRecords {}
