//! Every test but the browser's, in one binary that links once.

mod support;

mod jobs;
