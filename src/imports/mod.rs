//! Reading public lists into the directory.
