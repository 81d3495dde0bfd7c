//! `focal import …`: a public list, looked at first and then written in one transaction.
