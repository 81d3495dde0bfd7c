//! Private keys, from PEM files.

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;

use crate::t;

/// Keys of fewer bits can be broken, and the large mailboxes believe no signature by one (RFC 8301 3.2).
const FEWEST_BITS: usize = 2048;

/// The private half of a key.
pub enum Key {
    Rsa(Box<RsaKeyPair>),
    Ed25519(Box<Ed25519KeyPair>),
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.describe())
    }
}

impl Key {
    /// Reads PKCS#8 (`PRIVATE KEY`) or PKCS#1 (`RSA PRIVATE KEY`).
    ///
    /// # Errors
    /// The rest of a sentence that begins with the file's name.
    pub fn read(pem: &[u8]) -> Result<Key, String> {
        let der = PrivateKeyDer::from_pem_slice(pem).map_err(|_| {
            "holds no private key: it must be PEM, beginning with -----BEGIN PRIVATE KEY-----".to_owned()
        })?;
        let rsa = match &der {
            PrivateKeyDer::Pkcs1(der) => RsaKeyPair::from_der(der.secret_pkcs1_der()),
            PrivateKeyDer::Pkcs8(der) => {
                if let Ok(key) = Ed25519KeyPair::from_pkcs8_maybe_unchecked(der.secret_pkcs8_der()) {
                    return Ok(Key::Ed25519(Box::new(key)));
                }
                RsaKeyPair::from_pkcs8(der.secret_pkcs8_der())
            }
            _ => return Err("holds a key of another kind: DKIM knows RSA and Ed25519".to_owned()),
        };
        match rsa {
            Ok(key) if key.public_modulus_len() * 8 < FEWEST_BITS => Err(too_short()),
            Ok(key) => Ok(Key::Rsa(Box::new(key))),
            Err(why) if why.to_string() == "TooSmall" => Err(too_short()),
            Err(_) => Err("holds a key of another kind, or a damaged one: DKIM knows RSA and Ed25519".to_owned()),
        }
    }

    /// As the DNS names it.
    pub fn kind(&self) -> &'static str {
        match self {
            Key::Rsa(_) => "rsa",
            Key::Ed25519(_) => "ed25519",
        }
    }

    pub fn describe(&self) -> String {
        match self {
            Key::Rsa(key) => t!("mailing-key-rsa", bits = (key.public_modulus_len() * 8).to_string()),
            Key::Ed25519(_) => "Ed25519".to_owned(),
        }
    }

    /// The public half: of RSA its `SubjectPublicKeyInfo`, of Ed25519 the bare 32 bytes (RFC 8463 4.2).
    pub fn public(&self) -> Vec<u8> {
        match self {
            // Reading it has worked already, so that writing it does.
            Key::Rsa(key) => key.public_key().as_der().map(|der| der.as_ref().to_vec()).unwrap_or_default(),
            Key::Ed25519(key) => key.public_key().as_ref().to_vec(),
        }
    }

    /// Signs the data; Ed25519 signs its hash, as RSA does (RFC 8463 3).
    pub fn sign(&self, data: &[u8]) -> Result<Vec<u8>, String> {
        match self {
            Key::Rsa(key) => {
                let mut signature = vec![0; key.public_modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), data, &mut signature)
                    .map_err(|_| "The DKIM key does not sign.".to_owned())?;
                Ok(signature)
            }
            Key::Ed25519(key) => Ok(key.sign(super::canonical::hash(data).as_ref()).as_ref().to_vec()),
        }
    }
}

fn too_short() -> String {
    format!("holds an RSA key that is too short: it takes {FEWEST_BITS} bits or more (RFC 8301)")
}
