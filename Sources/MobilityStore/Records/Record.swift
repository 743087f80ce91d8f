import Mobility

/// GRDB has a class of this name; in this module the word always means the employer's record.
typealias Record = Mobility.Record
