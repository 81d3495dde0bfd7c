//! The SQL of the house's words for the scale.

use crate::db::{Ex, Result, Tx};
use crate::sql;
use crate::stances::wording::Wording;

pub(in crate::stances) async fn list(ex: impl Into<Ex<'_>>) -> Result<Vec<Wording>> {
    ex.into().all(sql!("select code, language, word from stance_word order by language, code")).await
}

pub(in crate::stances) async fn clear(tx: &mut Tx) -> Result<()> {
    tx.ex().exec(sql!("delete from stance_word")).await.map(drop)
}

pub(in crate::stances) async fn insert(tx: &mut Tx, own: &Wording) -> Result<()> {
    let q = sql!(
        "insert into stance_word (code, language, word) values ($1, $2, $3)",
        own.code.as_str(),
        own.language,
        own.word.as_str()
    );
    tx.ex().exec(q).await.map(drop)
}
