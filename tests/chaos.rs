//! A short day of chaos: the real program, killed at random, before a relay that does everything wrong. `focal bench chaos`
//! makes a long one of it.

use std::process::{Command, Stdio};

use crate::support::database::TestDb;

#[tokio::test(flavor = "multi_thread")]
async fn on_the_worst_day_no_letter_is_lost_sent_twice_or_unknown_without_reason() {
    let database = TestDb::new().await;
    let mut command = Command::new(env!("CARGO_BIN_EXE_focal"));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("FOCAL_")) {
        command.env_remove(name);
    }
    command.args(["bench", "chaos", "--n", "400", "--kills", "6", "--workers", "2", "--database", &database.address]);
    let run = tokio::task::spawn_blocking(move || command.stdin(Stdio::null()).output().unwrap()).await.unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
    assert!(said.contains("400 letters, 6 kills:") && said.contains("No letter was taken twice"), "{said}");
}
