//! Where everyone stands: an append-only, bitemporal ledger.
