//! Where identity comes from: ids ordered by time, and secrets.

use uuid::Uuid;

/// A new UUIDv7, later in order than every earlier one of this process.
#[expect(clippy::disallowed_methods, reason = "this is the one place that makes ids")]
pub fn new() -> Uuid {
    Uuid::now_v7()
}

/// A new secret: 244 random bits, as 64 hexadecimal digits.
#[expect(clippy::disallowed_methods, reason = "this is the one place that draws randomness")]
pub fn secret() -> String {
    format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple())
}

/// A number from 0 (inclusive) to 1 (exclusive), for spreading retries out.
#[expect(clippy::disallowed_methods, reason = "this is the one place that draws randomness")]
#[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
pub fn jitter() -> f64 {
    let (high, _) = Uuid::new_v4().as_u64_pair();
    // The version and variant bits are in the lower half; the top 48 bits are random.
    (high >> 16) as f64 / (1u64 << 48) as f64
}
