//! Pairs that may be one.

use focal::db::Db;
use focal::directory::edit::{self, By, DetailFields, OrganizationFields, Owner};
use focal::directory::{Classification, ContactKind};
use focal::identity::{self, Reason};

use super::making::{by, now, person};
use crate::support::database::TestDb;

async fn reasons(db: &Db, by: &By<'_>, a: (&str, &str), b: (&str, &str)) -> Vec<Reason> {
    let mut tx = db.begin().await.unwrap();
    let (first, second) = (person(&mut tx, by, a.0, a.1).await, person(&mut tx, by, b.0, b.1).await);
    let found = identity::duplicates(&mut tx).await.unwrap();
    tx.rollback().await.unwrap();
    let pair =
        found.into_iter().find(|found| (found.first, found.second) == (first.0.min(second.0), first.0.max(second.0)));
    pair.map(|pair| pair.reasons).unwrap_or_default()
}

#[tokio::test]
async fn one_name_is_proposed_however_it_is_written() {
    let test = TestDb::new().await;
    let by = by(&test.db).await;
    for (a, b, expected) in [
        (("Aoife", "BRANNIGAN"), ("Aoife", "Brannigan"), vec![Reason::SameName]),
        (("Илхан", "КЮЧЮКОВ"), ("Ilkhan", "Kiuchiukov"), vec![Reason::SameName]),
        (("Ruxandra", "Ionașcu"), ("Ionașcu", "Ruxandra"), vec![Reason::SwappedName]),
        (("Lieselotte", "Harnisch"), ("Lieselotte", "Harnish"), vec![Reason::Misspelt]),
        (("Lieselotte", "Harnisch"), ("Lieselotte", "Garnisch"), vec![Reason::Misspelt]),
        (("Lieselotte", "Harnisch"), ("Corentin", "Delabroye"), vec![]),
        (("Anna", "Berg"), ("Hanna", "Borg"), vec![]),
    ] {
        assert_eq!(reasons(&test.db, &by, a, b).await, expected, "{a:?} {b:?}");
    }
}

#[tokio::test]
async fn an_address_speaks_for_a_pair_and_another_number_of_one_list_against_it() {
    let test = TestDb::new().await;
    let db = &test.db;
    let by = by(db).await;
    let mut tx = db.begin().await.unwrap();
    let (a, b) =
        (person(&mut tx, &by, "Aoife", "Brannigan").await, person(&mut tx, &by, "A.", "Brannigan-Roche").await);
    for id in [a, b] {
        let fields = DetailFields { kind: ContactKind::Email, value: "a.b@ep.example".into(), label: None };
        edit::add_detail(&mut tx, &by, Owner::Person(id), &fields).await.unwrap();
    }
    let found = identity::duplicates(&mut tx).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].reasons, [Reason::SameEmail]);
    for (id, number) in [(a, "1001"), (b, "1002")] {
        edit::add_identifier(&mut tx, &by, Owner::Person(id), "europarl", number).await.unwrap();
    }
    assert_eq!(identity::duplicates(&mut tx).await.unwrap(), []);
    let sheets = (edit::sheet(&mut tx, a).await.unwrap().unwrap(), edit::sheet(&mut tx, b).await.unwrap().unwrap());
    let compared = identity::compare(&sheets.0, &sheets.1);
    assert_eq!(compared.reasons, [Reason::SameEmail, Reason::OtherNumber]);
}

#[tokio::test]
async fn a_pair_that_is_two_is_not_proposed_again_until_that_is_taken_back() {
    let test = TestDb::new().await;
    let by = by(&test.db).await;
    let mut tx = test.db.begin().await.unwrap();
    let (a, b) = (person(&mut tx, &by, "Anna", "Berg").await, person(&mut tx, &by, "Anna", "Berg").await);
    assert_eq!(identity::duplicates(&mut tx).await.unwrap().len(), 1);
    identity::set_distinct(&mut tx, b.0, a.0, by.account, now()).await.unwrap();
    identity::set_distinct(&mut tx, a.0, b.0, by.account, now()).await.unwrap();
    assert_eq!(identity::duplicates(&mut tx).await.unwrap(), []);
    assert!(identity::unset_distinct(&mut tx, a.0, b.0).await.unwrap());
    assert!(!identity::unset_distinct(&mut tx, a.0, b.0).await.unwrap());
    assert_eq!(identity::duplicates(&mut tx).await.unwrap().len(), 1);
}

#[tokio::test]
async fn organisations_are_proposed_by_name_acronym_and_site() {
    let test = TestDb::new().await;
    let by = by(&test.db).await;
    let mut tx = test.db.begin().await.unwrap();
    let mut ids = vec![];
    for (classification, name, code, area) in [
        (Classification::Ngo, "Coalition for Prevention", "", ""),
        (Classification::Association, "Coalition for Prévention", "", ""),
        (Classification::Company, "Elsewhere Ltd", "ELW", "IE"),
        (Classification::Consultancy, "Elsewhere Limited", "ELW", "FR"),
        (Classification::Ngo, "Site One", "", ""),
        (Classification::Ngo, "Quite Another", "", ""),
    ] {
        let (name, code, area_code) = (name.to_owned(), code.to_owned(), area.to_owned());
        let fields = OrganizationFields {
            classification,
            name,
            code,
            parent_id: None,
            area_code,
            founded_on: None,
            dissolved_on: None,
        };
        ids.push(edit::create_organization(&mut tx, &by, &fields).await.unwrap().0);
    }
    for (id, link) in [(ids[4], "https://www.site.example/en"), (ids[5], "http://site.example")] {
        let fields = DetailFields { kind: ContactKind::Web, value: link.into(), label: None };
        edit::add_detail(&mut tx, &by, Owner::Organization(id), &fields).await.unwrap();
    }
    let found = identity::organization_duplicates(&mut tx).await.unwrap();
    let pairs: Vec<_> = found.iter().map(|found| (found.first, found.second, found.reasons.clone())).collect();
    assert_eq!(
        pairs,
        [(ids[0].0, ids[1].0, vec![Reason::SameName]), (ids[4].0, ids[5].0, vec![Reason::SameSite]),],
        "two countries speak against an acronym"
    );
}
