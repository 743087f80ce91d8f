public import MobilityStore

extension Repository: StoredRecords {}
extension StoredSnapshot: StoredRecords {}
