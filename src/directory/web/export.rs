//! The list of people as a file: every row that matches.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::filters::{self, Reader};
use crate::directory::export::{self, About, ExportError, Format};
use crate::directory::outgoing;
use crate::imports::cards::cards;
use crate::web::{Error, Form, Query, Result, Visit};

impl From<ExportError> for Error {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Db(error) => error.into(),
            other => Error::Internal(other.into()),
        }
    }
}

/// `/people.csv`
pub async fn csv(visit: Visit, Query(query): Query) -> Result<Response> {
    file(&visit, &query, Format::Csv).await
}

/// `/people.xlsx`
pub async fn xlsx(visit: Visit, Query(query): Query) -> Result<Response> {
    file(&visit, &query, Format::Xlsx).await
}

/// `/people.vcf`
pub async fn vcard(visit: Visit, Query(query): Query) -> Result<Response> {
    let filter = Reader::load(&visit).await?.read(&query);
    let cards = cards(&visit.app.db, &filter).await?;
    Ok(download("text/vcard; charset=utf-8", &format!("people-{}.vcf", filter.on), cards.into_bytes()))
}

/// `/people.popolo.json`
pub async fn popolo(visit: Visit, Query(query): Query) -> Result<Response> {
    let filter = Reader::load(&visit).await?.read(&query);
    let json = outgoing::popolo(&visit.app.db, &filter).await?;
    Ok(download("application/json", &format!("people-{}.popolo.json", filter.on), json.into_bytes()))
}

fn download(content_type: &str, name: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, content_type.to_owned()), (CONTENT_DISPOSITION, disposition)], bytes).into_response()
}

async fn file(visit: &Visit, query: &Form, format: Format) -> Result<Response> {
    let filter = Reader::load(visit).await?.read(query);
    let filters = filters::in_plain_words(visit, query).await?;
    let about = About { filters, by: visit.who.name.clone(), made_at: visit.now() };
    let bytes = export::people(&visit.app.db, &filter, format, &about).await?;
    Ok(download(format.content_type(), &format!("people-{}.{format}", filter.on), bytes))
}
