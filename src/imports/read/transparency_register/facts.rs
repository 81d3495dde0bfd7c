//! What the register says of an organisation, in words, in its order.

use super::day;
use super::tree::Node;
use crate::imports::read::values::words;

/// The longest fact that is kept, in characters: goals and lists of members fill pages.
const LONGEST: usize = 2_000;

struct Facts(Vec<(String, String)>);

impl Facts {
    fn add(&mut self, name: &str, value: impl AsRef<str>) {
        let value = words(value.as_ref());
        // What those who register write instead of nothing.
        let is_nothing = ["", "n/a", "na", "none", "aucune", "aucun", "keine", "-", "/"];
        if is_nothing.contains(&value.to_lowercase().as_str()) {
            return;
        }
        let mut kept: String = value.chars().take(LONGEST).collect();
        if kept.len() < value.len() {
            kept.push('…');
        }
        self.0.push((name.to_owned(), kept));
    }

    fn add_all<'a>(&mut self, name: &str, values: impl Iterator<Item = &'a str>) {
        self.add(name, values.map(words).filter(|value| !value.is_empty()).collect::<Vec<_>>().join("; "));
    }
}

/// The facts of an organisation.
pub(super) fn facts(entry: &Node) -> Vec<(String, String)> {
    let mut facts = Facts(vec![]);
    facts.add("Category", entry.text("registrationCategory"));
    facts.add("Legal form", entry.text("entityForm"));
    facts.add("Registered", day(entry.text("registrationDate")).unwrap_or_default());
    facts.add("Last update", day(entry.text("lastUpdateDate")).unwrap_or_default());
    facts.add("Goals", entry.text("goals"));
    if let Some(levels) = entry.child("levelsOfInterest") {
        facts.add_all(
            "Levels of interest",
            levels.children("levelOfInterest").map(|level| level.text("levelOfInterest")),
        );
    }
    if let Some(interests) = entry.child("interests") {
        facts.add_all("Fields of interest", interests.children("interest").map(|interest| interest.text("name")));
    }
    facts.add("EU legislative proposals", entry.text("EULegislativeProposals"));
    facts.add("Supported forums and platforms", entry.text("EUSupportedForumsAndPlatforms"));
    facts.add("Intergroups and unofficial groupings", entry.text("interOrUnofficalGroupings"));
    facts.add("Communication activities", entry.text("communicationActivities"));
    facts.add("People involved", number(entry.text("members/members")));
    facts.add("Full-time equivalents", number(entry.text("members/membersFTE")));
    facts.add("Accredited to the European Parliament", entry.text("EPAccreditedNumber"));
    facts.add("Interests represented", entry.text("interestRepresented"));
    facts.add("Member of", entry.text("structure/isMemberOf"));
    facts.add("Member organisations", entry.text("structure/organisationMembers"));
    if let Some(year) = entry.at("financialData/closedYear") {
        financial_year(&mut facts, year);
    }
    if let Some(clients) = entry.at("financialData/currentYear/clients") {
        facts.add("Clients in the current year", clients_of(clients));
    }
    facts.0
}

fn financial_year(facts: &mut Facts, year: &Node) {
    let days = [day(year.text("startDate")), day(year.text("endDate"))];
    if let [Some(start), Some(end)] = &days {
        facts.add("Financial year", format!("{start} to {end}"));
    }
    for (name, element) in
        [("Costs", "costs"), ("Total annual revenue", "totalAnnualRevenue"), ("Total budget", "totalBudget")]
    {
        facts.add(name, year.child(element).and_then(amount).unwrap_or_default());
    }
    if let Some(sources) = year.child("fundingSources") {
        facts.add_all("Sources of funding", sources.children("fundingSource").map(|source| source.text("source")));
    }
    if let Some(grants) = year.child("grants") {
        facts.add("Grants", listed(grants, "grant", "source", "amount"));
    }
    if let Some(contributions) = year.child("contributions") {
        facts.add("Contributions", listed(contributions, "contribution", "name", "amount"));
    }
    if let Some(clients) = year.child("clients") {
        facts.add("Clients", clients_of(clients));
    }
    if let Some(intermediaries) = year.child("intermediaries") {
        facts.add("Intermediaries", listed(intermediaries, "intermediary", "name", "representationCosts"));
    }
}

/// `Orbit Works (€1,271,222); …`
fn listed(list: &Node, element: &str, name: &str, money: &str) -> String {
    let one = |item: &Node| match item.child(money).and_then(amount) {
        Some(amount) => format!("{} ({amount})", words(item.text(name))),
        None => words(item.text(name)),
    };
    list.children(element).map(one).filter(|item| !item.is_empty()).collect::<Vec<_>>().join("; ")
}

/// `Puzzle Makers (€10,000–24,999; Games Act); …`
fn clients_of(clients: &Node) -> String {
    let one = |client: &Node| {
        let money = client.child("revenue").or_else(|| client.child("costs")).unwrap_or(client);
        let about = [amount(money), Some(words(client.text("proposal"))).filter(|proposal| !proposal.is_empty())];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join("; ");
        let name = words(client.text("name"));
        if about.is_empty() { name } else { format!("{name} ({about})") }
    };
    clients.children("client").map(one).collect::<Vec<_>>().join("; ")
}

/// An amount in words: `€447,000,000`, `below €10,000`, `at least €10,000,000`, `€25,000–49,999`.
fn amount(node: &Node) -> Option<String> {
    let currency = match node.attribute("currency") {
        "" => "€",
        currency => currency,
    };
    let exact = digits(node.text("absoluteCost"));
    if exact.is_some() {
        return exact.map(|exact| format!("{currency}{exact}"));
    }
    match (digits(node.text("range/min")), digits(node.text("range/max"))) {
        (Some(min), Some(max)) if min == "0" => Some(format!("up to {currency}{max}")),
        (Some(min), Some(max)) => Some(format!("{currency}{min}–{max}")),
        (Some(min), None) => Some(format!("at least {currency}{min}")),
        (None, Some(max)) => Some(format!("below {currency}{max}")),
        (None, None) => None,
    }
}

/// A whole number with commas between thousands; cents are dropped.
fn digits(text: &str) -> Option<String> {
    let whole =
        text.split('.').next().filter(|whole| !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit()))?;
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    Some(out)
}

/// A number without the noise of its storage: `0.3499999940395355` → `0.35`, `2.0` → `2`.
fn number(text: &str) -> String {
    let Ok(number) = text.parse::<f64>() else { return text.to_owned() };
    format!("{number:.2}").trim_end_matches('0').trim_end_matches('.').to_owned()
}
