//! Lists of fictional people and organisations, as files.

use std::fs::File;
use std::io::{BufWriter, Result, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

/// People whose names differ: 40 given names, and family names of three syllables.
const NAMES: usize = 40 * 8000;
const GIVEN: [&str; 40] = [
    "Ana",
    "Bruno",
    "Chiara",
    "Dániel",
    "Eva",
    "Filip",
    "Gréta",
    "Henrik",
    "Ines",
    "Jonas",
    "Katarína",
    "Luc",
    "Maja",
    "Nils",
    "Olga",
    "Pavel",
    "Quentin",
    "Rosa",
    "Søren",
    "Teresa",
    "Urs",
    "Vera",
    "Wim",
    "Xenia",
    "Yves",
    "Zoë",
    "Aoife",
    "Bartosz",
    "Cécile",
    "Dragan",
    "Elin",
    "Françoise",
    "Gustav",
    "Helga",
    "Ivo",
    "Jürgen",
    "Kaisa",
    "Lídia",
    "Marek",
    "Noémie",
];
const SYLLABLES: [&str; 20] = [
    "bar", "ce", "dan", "fel", "gor", "hu", "jen", "ka", "lin", "mar", "nov", "pe", "ros", "sta", "ter", "vi", "wal",
    "zi", "ard", "ost",
];
const COUNTRIES: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];
const ROLES: [&str; 6] = ["Director", "Adviser", "Head of Unit", "Policy Officer", "Secretary General", "Spokesperson"];
/// People in one organisation.
const STAFF: usize = 20;

/// The given and family name of the n-th person.
pub fn name(n: usize) -> (&'static str, String) {
    // Spread, so that neighbours in the list are none in the alphabet.
    let n = n * 7919 % NAMES;
    let (given, n) = (GIVEN[n % 40], n / 40);
    let mut family = [n % 20, n / 20 % 20, n / 400].map(|at| SYLLABLES[at]).concat();
    family[..1].make_ascii_uppercase();
    (given, family)
}

/// A country.
pub fn country(n: usize) -> &'static str {
    COUNTRIES[n % COUNTRIES.len()]
}

/// A table of these people.
pub fn people(folder: &Path, range: Range<usize>) -> Result<PathBuf> {
    let path = folder.join("people.csv");
    let mut file = BufWriter::new(File::create(&path)?);
    writeln!(file, "First name,Last name,E-mail,Organisation,Role,Country")?;
    for n in range {
        let (given, family) = name(n);
        let (role, country) = (ROLES[n % ROLES.len()], country(n));
        writeln!(
            file,
            "{given},{family},person.{n}@people.example,Sample Organisation {},{role},{country}",
            n / STAFF
        )?;
    }
    file.flush()?;
    Ok(path)
}

/// A Transparency Register of about so many bytes, with numbers from `first`; answers how many organisations it has.
pub fn register(folder: &Path, first: u64, size: u64) -> Result<(u64, PathBuf)> {
    // As large on average as those of the export of August 2026: 115 MB for 17,711.
    let entries = (size / 6_493).max(1);
    let path = folder.join("register.xml");
    let mut file = BufWriter::new(File::create(&path)?);
    writeln!(file, "<?xml version='1.1' encoding='UTF-8'?>")?;
    writeln!(file, "<ListOfIRPublicDetail xmlns=\"http://intragate.ec.europa.eu/transparencyregister/odp\">")?;
    writeln!(file, "<metaData xmlns=\"\"><numberOfIR>{entries}</numberOfIR></metaData><resultList xmlns=\"\">")?;
    let goals = "To bring together those who work on the prevention of atrocities, and to be heard.\n".repeat(20);
    for n in first..first + entries {
        writeln!(file, "<interestRepresentative><identificationCode>{n:012}-00</identificationCode>")?;
        writeln!(file, "<registrationDate>2024-10-17T14:29:22.356+00:00</registrationDate>")?;
        writeln!(file, "<name><originalName>Fictional Association {n}</originalName></name><acronym>FA{n}</acronym>")?;
        writeln!(file, "<entityForm>Association</entityForm><webSiteURL>https://fa{n}.example</webSiteURL>")?;
        writeln!(file, "<registrationCategory>Companies &amp; groups</registrationCategory>")?;
        for office in ["headOffice", "EUOffice"] {
            writeln!(file, "<{office}><address>{n} Sample Street</address><postCode>1000</postCode>")?;
            writeln!(file, "<city>BRUSSELS</city><country>BELGIUM</country><phone><indicPhone>32</indicPhone>")?;
            writeln!(file, "<phoneNumber>{n:09}</phoneNumber></phone></{office}>")?;
        }
        writeln!(file, "<goals>{goals}</goals><financialData><closedYear><startDate>2025-01-01</startDate>")?;
        writeln!(file, "<endDate>2025-12-01</endDate><clients>")?;
        for client in 0..20 {
            writeln!(file, "<client><name>Client {client} of {n}</name><revenue type=\"CostRange\" currency=\"€\">")?;
            writeln!(file, "<range><min>10000</min><max>24999</max></range></revenue>")?;
            writeln!(file, "<proposal>Proposal for a regulation on samples</proposal></client>")?;
        }
        writeln!(file, "</clients></closedYear></financialData></interestRepresentative>")?;
    }
    writeln!(file, "</resultList></ListOfIRPublicDetail>")?;
    file.flush()?;
    Ok((entries, path))
}
