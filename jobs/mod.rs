//! The queue's front door.
