//! Encryption, and whom it trusts.

use std::path::Path;
use std::sync::Arc;

use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::Smtp;
use super::wire::Io;

/// Encrypts `io`.
///
/// # Errors
/// A clause for users: why there is no secure connection.
pub async fn secure(smtp: &Smtp, io: Box<dyn Io>) -> Result<Box<dyn Io>, String> {
    let host = smtp.config.host.clone();
    let name = ServerName::try_from(host.clone()).map_err(|_| format!("“{host}” is not the name of a host"))?;
    let connector = TlsConnector::from(config(smtp).await?);
    match tokio::time::timeout(smtp.config.timeout, connector.connect(name, io)).await {
        Ok(Ok(stream)) => Ok(Box::new(stream)),
        Ok(Err(error)) => Err(explain(&error)),
        Err(_) => Err("the relay did not finish the TLS handshake in time".to_owned()),
    }
}

/// The configuration, made at the first connection: reading the system's certificates takes a while.
async fn config(smtp: &Smtp) -> Result<Arc<ClientConfig>, String> {
    if let Some(config) = smtp.tls.get() {
        return Ok(Arc::clone(config));
    }
    let ca_file = smtp.config.ca_file.clone();
    let loaded = tokio::task::spawn_blocking(move || load(ca_file.as_deref())).await;
    let config = loaded.map_err(|error| error.to_string())??;
    Ok(Arc::clone(smtp.tls.get_or_init(|| Arc::new(config))))
}

fn load(ca_file: Option<&Path>) -> Result<ClientConfig, String> {
    let mut roots = RootCertStore::empty();
    let system = rustls_native_certs::load_native_certs();
    roots.add_parsable_certificates(system.certs);
    if let Some(path) = ca_file {
        add_file(&mut roots, path).map_err(|why| format!("the certificate file {}: {why}", path.display()))?;
    }
    if roots.is_empty() {
        let errors: Vec<String> = system.errors.iter().map(ToString::to_string).collect();
        return Err(format!(
            "this system has no list of trusted certificates (install ca-certificates) {}",
            errors.join("; ")
        ));
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().map_err(|error| error.to_string())?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}

fn add_file(roots: &mut RootCertStore, path: &Path) -> Result<(), String> {
    let mut any = false;
    for certificate in CertificateDer::pem_file_iter(path).map_err(|error| error.to_string())? {
        roots.add(certificate.map_err(|error| error.to_string())?).map_err(|error| error.to_string())?;
        any = true;
    }
    if any { Ok(()) } else { Err("there is no PEM certificate in it".to_owned()) }
}

/// What to do about the usual failures.
fn explain(error: &std::io::Error) -> String {
    use tokio_rustls::rustls::{CertificateError as Cert, Error};
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
    match inner {
        Some(Error::InvalidCertificate(Cert::UnknownIssuer)) => {
            "its certificate is signed by an authority that is not trusted here. If that is your own, name its certificate \
             as the CA file"
                .to_owned()
        }
        Some(Error::InvalidCertificate(Cert::NotValidForName | Cert::NotValidForNameContext { .. })) => {
            "its certificate is for another name. Use the name that the certificate carries".to_owned()
        }
        Some(Error::InvalidCertificate(Cert::Expired | Cert::ExpiredContext { .. })) => {
            "its certificate has expired".to_owned()
        }
        Some(Error::InvalidMessage(_)) => "it does not speak TLS there. Check the port and the kind of security".to_owned(),
        _ => error.to_string(),
    }
}
