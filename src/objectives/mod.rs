//! What a client wants decided, and the venues that decide it.
