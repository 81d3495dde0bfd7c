# How bodies decide.

# What a vote comes to.
decisions-adopted = Adopted
decisions-rejected = Rejected
decisions-open = Open
decisions-by-all = Every condition is met.
decisions-by-majority = The majority of states and of population is reached.
decisions-by-too-few = Deemed adopted: too few are opposed to block it.
decisions-by-few-abstain = Fewer than a third of the states abstain formally.
decisions-by-small-abstains = The states that abstain formally have less than a third of the population.

# What is counted.
decisions-heads = In favour
decisions-population = Population in favour
decisions-component = Votes for, of all seats
decisions-votes-cast = Votes for, of the votes cast
decisions-quorum = Present
decisions-against = Against
decisions-not-in-favour = Not in favour
decisions-abstentions = Formal abstentions
decisions-abstaining-population = Population that abstains formally

# What it changes to abstain.
decisions-abstain-not-counted = Abstentions do not count as votes cast: each makes the majority easier to reach.
decisions-abstain-like-against = An abstention or absence is not in favour: it works like a vote against.
decisions-abstain-but-missing = Abstentions do not count as votes cast, but they are missing from the absolute majority.
decisions-abstain-no-block = An abstention does not block: only a vote against does.
decisions-abstain-unless-third = An abstention does not block, unless a third of the states with a third of the population abstain formally.
decisions-abstain-no-vote = There is no formal vote in which to abstain.

# Why it cannot be counted.
decisions-roster-empty = Nobody is on the roster.
decisions-roster-twice = { $who } is on the roster twice.
decisions-roster-no-population = The population set of { $year } has no figure for { $state }.
decisions-no-state = { $code } is not a Member State.
decisions-no-weight = { $who } has a weight of zero.
decisions-roster-needs-states = “{ $rule }” counts Member States, but people are on the roster.
decisions-roster-needs-people = “{ $rule }” counts people, but Member States are on the roster.
decisions-roster-needs-all = “{ $rule }” needs all { $all } states; { $some } are on the roster. Use the rule for the states taking part.
decisions-roster-votes = The roster has { $members } members, but { $votes } votes were given.
decisions-member = Member { $n }
decisions-the-quota = The quota
decisions-chance-odds = The odds of member { $n } do not add up to 1000.
decisions-chance-no-vote = There is no formal vote, so there is no chance of passing.
decisions-chance-too-many = This is too large a roster for an exact chance under this rule.

# What is wrong with a data set. { $what } is a noun with its article.
decisions-data-line = Line { $line }: { $problem }
decisions-data-two-columns = Two columns are needed.
decisions-data-columns = The table starts with the columns “{ $columns }”.
decisions-data-empty = There are no figures in it.
decisions-data-no-line = A line “# { $name }: …” is missing.
decisions-data-is-not = “{ $value }” is not { $what }.
decisions-data-a-year = a year
decisions-data-a-date = a date
decisions-data-a-number = a number
decisions-data-inhabitants = a number of inhabitants
decisions-data-precision = “{ $value }” is neither exact nor rounded.
decisions-data-populations-sum = The populations add up to { $sum }, not to { $total }.
decisions-data-shares-sum = The shares add up to { $share } %, not to 100 %.
decisions-data-seats-sum = The seats add up to { $sum }, not to { $total }.
decisions-data-no-state = “{ $code }” is not a Member State.
decisions-data-no-figure = “{ $value }” is not a figure.
decisions-data-no-members = “{ $value }” is not a number of members.
decisions-data-twice = { $code } is there twice.
decisions-data-missing = { $code } is missing.
decisions-data-not-in-union = { $code } was not in the Union.
