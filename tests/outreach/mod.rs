//! Letters, audiences, campaigns, deliveries.

mod audiences;
mod campaigns;
mod deliveries;
mod letters;
mod life_cycle;
mod make;
mod pausing;
