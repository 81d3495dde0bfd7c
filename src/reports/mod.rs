//! Support counts and their charts.
