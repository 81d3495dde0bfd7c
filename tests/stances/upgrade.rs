//! What was recorded before posts and organisations could stand anywhere is still there after the upgrade.

use focal::app;
use focal::objectives;
use focal::stances;

use crate::support::database::{TestDb, engine, migrate_until, written_before};
use crate::support::make::ALL;

/// The last step before.
const BEFORE: i64 = 8;

#[tokio::test]
async fn stances_and_their_withdrawals_survive_the_upgrade() {
    let test = TestDb::empty(engine()).await;
    let db = &test.db;
    migrate_until(db, BEFORE).await;
    let [client, objective, person, kept, taken_back] = [(); 5].map(|()| focal::ids::new());
    written_before(
        db,
        "insert into client (id, name, pro_bono, created_at) values ($2, 'The Coalition', true, $1)",
        &[client],
    )
    .await;
    written_before(
        db,
        "insert into objective (id, client_id, name, description, state, freshness_days, created_at)
         values ($3, $2, 'EU Focal Point', '', 'active', 180, $1)",
        &[client, objective],
    )
    .await;
    written_before(
        db,
        "insert into person (id, name, given_name, family_name, sort_name, search_text, created_at, updated_at)
         values ($2, 'Aoife Brannigan', 'Aoife', 'Brannigan', 'brannigan aoife', 'aoife brannigan', $1, $1)",
        &[person],
    )
    .await;
    for (id, text) in [
        (
            kept,
            "insert into stance (id, client_id, objective_id, person_id, level, valid_on, recorded_at, confidence, evidence, quote)
             values ($5, $2, $3, $4, 2, '2026-10-01', $1, 'high', 'speech', 'I am for it.')",
        ),
        (
            taken_back,
            "insert into stance (id, client_id, objective_id, person_id, level, valid_on, recorded_at, confidence, evidence, quote)
             values ($5, $2, $3, $4, -3, '2026-10-05', $1, 'low', 'hearsay', '')",
        ),
    ] {
        written_before(db, text, &[client, objective, person, id]).await;
    }
    written_before(
        db,
        "insert into stance_withdrawal (stance_id, client_id, withdrawn_at, reason) values ($3, $2, $1, 'A namesake')",
        &[client, taken_back],
    )
    .await;

    db.migrate().await.unwrap();
    let objective = objectives::list(db, &ALL).await.unwrap().remove(0).id;
    let entries = stances::of_holder(db, &ALL, focal::directory::PersonId(person)).await.unwrap();
    let said: Vec<_> =
        entries.iter().map(|entry| (entry.id.0, entry.quote.as_str(), entry.withdrawn_reason.as_deref())).collect();
    assert_eq!(said, [(taken_back, "", Some("A namesake")), (kept, "I am for it.", None)]);
    assert!(stances::is_missing(db, &ALL).await.unwrap());
    app::rebuild_ledger(db).await.unwrap();
    let counts = stances::counts(db, &ALL, objective).await.unwrap();
    assert_eq!(
        counts.iter().map(|row| (row.level.number(), row.is_verified, row.n)).collect::<Vec<_>>(),
        [(2, true, 1)]
    );
    assert!(!stances::is_missing(db, &ALL).await.unwrap());
}
