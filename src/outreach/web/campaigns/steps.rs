//! What follows the first letter, and what is tried against it, as parts of a campaign's form. Follow-ups are added,
//! removed and moved by buttons that send the form: what was typed stays, nothing is saved yet, and no script is needed.

use serde::Serialize;

use super::super::filled;
use crate::outreach::campaigns::{Campaign, Comparison, FollowUp, LONGEST_WAIT, MOST_FOLLOW_UPS, Sequence};
use crate::outreach::letters::LetterId;
use crate::t;
use crate::web::Form;
use crate::web::fields::{Choice, Field};

/// The fields of each follow-up.
const NAMES: [[&str; 3]; MOST_FOLLOW_UPS] = [
    ["step1_letter", "step1_days", "step1_stops"],
    ["step2_letter", "step2_days", "step2_stops"],
    ["step3_letter", "step3_days", "step3_stops"],
    ["step4_letter", "step4_days", "step4_stops"],
];
const MET: &str = "met";
const SUPPORTIVE: &str = "supportive";

/// Drawn by `campaigns/_steps`.
#[derive(Debug, Serialize)]
pub struct Steps {
    /// How many there are.
    count: usize,
    rows: Vec<Row>,
    can_add: bool,
    error: Option<String>,
    compare: Vec<Field>,
    compares: bool,
    /// What is wrong with all of them together, for the summary of errors.
    #[serde(skip)]
    whole: Field,
}

#[derive(Debug, Serialize)]
struct Row {
    number: usize,
    fields: Vec<Field>,
    is_first: bool,
    is_last: bool,
}

impl Steps {
    pub fn new(form: &Form, letters: &[Choice]) -> Steps {
        let count = count(form);
        let row = |at: usize| Row {
            number: at + 1,
            fields: fields(form, at, letters),
            is_first: at == 0,
            is_last: at + 1 == count,
        };
        let compare = compare(form, letters);
        Steps {
            count,
            rows: (0..count).map(row).collect(),
            can_add: count < MOST_FOLLOW_UPS,
            error: form.error("follow_ups"),
            compares: !form.get("compare_letter").is_empty() || compare.iter().any(|field| field.error.is_some()),
            compare,
            whole: Field::text("follow_ups", t!("campaigns-follow-ups")).error(form.error("follow_ups")),
        }
    }

    /// Every field, for the summary of errors.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.rows.iter().flat_map(|row| &row.fields).chain(&self.compare).chain([&self.whole])
    }
}

fn count(form: &Form) -> usize {
    form.get("steps").parse().unwrap_or(0_usize).min(MOST_FOLLOW_UPS)
}

fn fields(form: &Form, at: usize, letters: &[Choice]) -> Vec<Field> {
    let [letter, days, stops] = NAMES[at];
    let stop = [Choice::new(MET, t!("campaigns-stop-met")), Choice::new(SUPPORTIVE, t!("campaigns-stop-supportive"))];
    let is_new = form.get("do") == "add" && at + 1 == count(form);
    let choose = filled(form, Field::select(letter, t!("campaigns-letter"), letters.to_vec()).required());
    let choose = choose.blank(t!("campaigns-choose-a-letter"));
    vec![
        if is_new { choose.focus() } else { choose },
        filled(form, Field::number(days, t!("campaigns-days-after")).required().min(1).max(LONGEST_WAIT)),
        Field::checks(stops, t!("campaigns-does-not-go"), stop)
            .hint(t!("campaigns-does-not-go-hint"))
            .values(&form.all(stops)),
    ]
}

fn compare(form: &Form, letters: &[Choice]) -> Vec<Field> {
    let letter = filled(form, Field::select("compare_letter", t!("campaigns-second-letter"), letters.to_vec()));
    let by_itself = [Choice::new("yes", t!("campaigns-by-itself-choice"))];
    vec![
        letter.blank(t!("campaigns-no-second")).hint(t!("campaigns-second-hint")),
        filled(form, Field::number("compare_share", t!("campaigns-share")))
            .hint(t!("campaigns-share-hint"))
            .min(1)
            .max(100),
        filled(form, Field::number("compare_days", t!("campaigns-days-until-choice"))).min(1).max(LONGEST_WAIT),
        Field::checks("compare_by_itself", t!("campaigns-who-chooses"), by_itself)
            .hint(t!("campaigns-who-chooses-hint"))
            .values(&form.all("compare_by_itself")),
    ]
}

/// The form with one follow-up more, less or elsewhere, if that is what was asked for.
pub fn rearranged(form: &Form) -> Option<Form> {
    let (what, at) = match form.get("do").split_once('-') {
        Some((what, number)) => (what, number.parse::<usize>().ok()?.checked_sub(1)?),
        None if form.get("do") == "add" => ("add", 0),
        None => return None,
    };
    let mut rows: Vec<[Vec<String>; 3]> = (0..count(form))
        .map(|at| NAMES[at].map(|name| form.all(name).into_iter().map(str::to_owned).collect()))
        .collect();
    match what {
        "add" if rows.len() < MOST_FOLLOW_UPS => rows.push([vec![], vec!["5".into()], vec![MET.into()]]),
        "remove" if at < rows.len() => drop(rows.remove(at)),
        "up" if at > 0 && at < rows.len() => rows.swap(at - 1, at),
        "down" if at + 1 < rows.len() => rows.swap(at, at + 1),
        _ => {}
    }
    Some(with(form.clone(), &rows))
}

fn with(mut form: Form, rows: &[[Vec<String>; 3]]) -> Form {
    for name in NAMES.iter().flatten().chain(&["steps"]) {
        form = form.without(name);
    }
    form = form.and("steps", &rows.len().to_string());
    for (names, values) in NAMES.iter().zip(rows) {
        for (name, values) in names.iter().zip(values) {
            form = values.iter().fold(form, |form, value| form.and(name, value));
        }
    }
    form
}

/// The form of what a campaign sends besides its first letter.
pub fn shown(form: Form, campaign: &Campaign) -> Form {
    let row = |one: &FollowUp| {
        let stops = [(MET, one.stops_when_met), (SUPPORTIVE, one.stops_when_supportive)];
        let stops = stops.into_iter().filter(|(_, stops)| *stops).map(|(name, _)| name.to_owned());
        [vec![one.letter.to_string()], vec![one.after_days.to_string()], stops.collect()]
    };
    let rows: Vec<_> = campaign.sequence.follow_ups.iter().map(row).collect();
    let form = with(form, &rows);
    match &campaign.sequence.comparison {
        Some(comparison) => {
            let Comparison { letter, share, days, by_itself } = comparison;
            let form = form.and("compare_letter", &letter.to_string()).and("compare_share", &share.to_string());
            let form = form.and("compare_days", &days.to_string());
            if *by_itself { form.and("compare_by_itself", "yes") } else { form }
        }
        None => form.or(DEFAULTS),
    }
}

/// What the form of a new campaign says of comparing.
pub const DEFAULTS: [(&str, &str); 2] = [("compare_share", "20"), ("compare_days", "3")];

/// What was typed, or errors beside the fields.
pub fn parse(form: &mut Form) -> Option<Sequence> {
    let mut follow_ups = vec![];
    for [letter, days, stops] in NAMES.into_iter().take(count(form)) {
        let letter = form.choice::<LetterId>(letter, t!("campaigns-a-letter"));
        let days = number(form, days, LONGEST_WAIT);
        let stops_when = |what| form.all(stops).contains(&what);
        let (stops_when_met, stops_when_supportive) = (stops_when(MET), stops_when(SUPPORTIVE));
        if let (Some(letter), Some(after_days)) = (letter, days) {
            follow_ups.push(FollowUp { letter, after_days, stops_when_met, stops_when_supportive });
        }
    }
    let comparison = if form.get("compare_letter").is_empty() { Some(None) } else { comparison(form).map(Some) };
    let comparison = comparison?;
    (follow_ups.len() == count(form)).then_some(Sequence { follow_ups, comparison })
}

fn comparison(form: &mut Form) -> Option<Comparison> {
    let letter = form.choice("compare_letter", t!("campaigns-a-letter"));
    let share = number(form, "compare_share", 100);
    let days = number(form, "compare_days", LONGEST_WAIT);
    let by_itself = form.is_ticked("compare_by_itself");
    Some(Comparison { letter: letter?, share: share?, days: days?, by_itself })
}

fn number(form: &mut Form, name: &'static str, most: i64) -> Option<i64> {
    let typed = form.get(name).parse::<i64>().ok().filter(|n| (1..=most).contains(n));
    if typed.is_none() {
        form.fail(name, t!("campaigns-error-number", most = most));
    }
    typed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(asked: &str) -> Form {
        Form::prefilled([
            ("name", "Round"),
            ("steps", "2"),
            ("step1_letter", "a"),
            ("step1_days", "3"),
            ("step1_stops", MET),
            ("step2_letter", "b"),
            ("step2_days", "x"),
            ("do", asked),
        ])
    }

    fn rows(form: &Form) -> Vec<[String; 3]> {
        (0..count(form)).map(|at| NAMES[at].map(|name| form.all(name).join(","))).collect()
    }

    fn row(letter: &str, days: &str, stops: &str) -> [String; 3] {
        [letter, days, stops].map(str::to_owned)
    }

    #[test]
    fn a_form_is_rearranged_with_everything_that_was_typed() {
        let (a, b) = (row("a", "3", "met"), row("b", "x", ""));
        let after = |asked| rows(&rearranged(&form(asked)).unwrap());
        assert_eq!(after("up-2"), [b.clone(), a.clone()]);
        assert_eq!(after("down-1"), [b.clone(), a.clone()]);
        assert_eq!(after("remove-1"), std::slice::from_ref(&b));
        assert_eq!(after("add"), [a.clone(), b.clone(), row("", "5", "met")]);
        for nonsense in ["up-1", "down-2", "remove-9", "up-0"] {
            let form = rearranged(&form(nonsense));
            assert!(form.is_none_or(|form| rows(&form) == [a.clone(), b.clone()]), "{nonsense}");
        }
        assert_eq!(rearranged(&form("add")).unwrap().get("name"), "Round");
        assert!(rearranged(&form("")).is_none(), "saved, not rearranged");
    }

    #[test]
    fn what_is_wrong_with_a_follow_up_is_said_beside_its_field() {
        let mut typed = form("");
        assert!(parse(&mut typed).is_none());
        assert!(typed.error("step1_letter").is_some() && typed.error("step1_days").is_none());
        assert_eq!(typed.error("step2_days").as_deref(), Some("Enter a number from 1 to 60."));
        assert_eq!(parse(&mut Form::default()), Some(Sequence::default()));
    }
}
