import GRDB

/// Keeps what a caller's own code throws within a transaction: it is the caller's and passes as it is, while errors of
/// the database become a ``StoreError``.
struct CallersError {
    private var error: (any Error)?

    /// Runs the caller's code.
    mutating func keeping<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            if !(error is DatabaseError) { self.error = error }
            throw error
        }
    }

    /// What to throw for an error that came out of the transaction.
    func orElse(_ error: StoreError) -> any Error { self.error ?? error }
}
