//! How much memory the process held at most, as Linux tells it.

/// Forgets the peak so far, where the system lets it, and answers what is held now, in MB.
pub fn peak_from_here() -> Option<u64> {
    // Where it is not forgotten, the peak is that of the whole process, which is still a bound.
    if let Err(error) = std::fs::write("/proc/self/clear_refs", "5") {
        tracing::debug!(%error, "the peak of memory is that of the whole process");
    }
    peak()
}

/// The peak in MB; none where the system does not tell.
pub fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes / 1024)
}
