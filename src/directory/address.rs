//! What an e-mail address looks like.

/// The address in lower case, if it is one: a local part, one `@`, a domain with a dot, no spaces, 254 bytes at most.
///
/// This is a check for slips of the pen and for header injection; whether mail arrives is told by sending it.
pub fn email_address(text: &str) -> Option<String> {
    let text = text.trim();
    let (local, domain) = text.split_once('@')?;
    let local_is_fine = !local.is_empty()
        && local.len() <= 64
        && local.split('.').all(|part| !part.is_empty())
        && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
    let label_is_fine = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let domain_is_fine = domain.contains('.') && domain.split('.').all(label_is_fine);
    (local_is_fine && domain_is_fine && text.len() <= 254).then(|| text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_comes_back_in_lower_case() {
        assert_eq!(email_address(" Ana.Lima@Example.org ").as_deref(), Some("ana.lima@example.org"));
        assert_eq!(email_address("o'neill+x@sub.example.org").as_deref(), Some("o'neill+x@sub.example.org"));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "ana",
            "@example.org",
            "ana@",
            "ana@example",
            "ana@@example.org",
            "ana@example..org",
            ".ana@example.org",
            "ana lima@example.org",
            "ana@example.org\r\nBcc: all@example.org",
            "<ana@example.org>",
            "ana@-example.org",
            "a@b.example,c@d.example",
        ] {
            assert_eq!(email_address(text), None, "{text}");
        }
    }
}
