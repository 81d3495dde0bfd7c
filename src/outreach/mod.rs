//! Letters, audiences, campaigns and deliveries.
