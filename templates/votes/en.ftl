# Roll-call votes, and what they say about where people stand.

# Words of all pages.
votes-title = Votes
votes-vote = Vote
votes-vote-number = Vote { $number }
votes-vote-is = vote { $number }
votes-for = For
votes-against = Against
votes-abstained = Abstained
votes-not-voted = Did not vote
votes-when = When
votes-name = Name
votes-group = Group
votes-country = Country
votes-source = Source
votes-not-published = not published
votes-filters = Filters
votes-show = Show
votes-show-all = Show all
votes-save = Save
votes-objective = Objective

# The list.
votes-found = { $n } roll-call { $n ->
        [one] vote
       *[other] votes
      }
votes-search = Search subjects, documents and numbers
votes-search-hint = Subject, document or number
votes-caption = Roll-call votes, the latest first
votes-voted = Voted
votes-result = Result
votes-voters-known = Voters known
votes-which = Which votes
votes-all = All votes
votes-with-voters = With voters
votes-on-whole = On a whole text
votes-person = Person
votes-is = is
votes-from = From
votes-to = To
votes-first-day = the first day
votes-last-day = the last day
votes-none-fit = No vote of that kind
votes-none-fit-text = Take a filter away, or choose other days.
votes-none = No votes yet
votes-none-text = Roll-call votes come in as lists: of the Parliament, or of a project that gathers them.
votes-import = Import a list

# One vote.
votes-unmatched = { $n ->
        [one] { $n } voter is not in the directory and stands here by number. Import the Members, and the votes become theirs.
       *[other] { $n } voters are not in the directory and stand here by number. Import the Members, and the votes become theirs.
      }
votes-totals = Totals
votes-totals-caption = Totals, as published and as counted
votes-published = Published
votes-counted = Counted one by one
votes-voters-not-known = the voters are not known
votes-difference = Counted one by one there are { $list } than published.
votes-fewer = { $n } fewer { $what ->
        [for] for
        [against] against
       *[abstained] abstained
      }
votes-more = { $n } more { $what ->
        [for] for
        [against] against
       *[abstained] abstained
      }
votes-says = What it says about an objective
votes-attach = Attach the vote
votes-no-objective = There is no objective yet.
votes-by-group = By political group
votes-by-country = By country
votes-voters = Voters
votes-voters-caption = Voters, by name
votes-not-known = Not known
votes-number = No. { $number }
votes-choose-objective = Choose an objective
votes-supports = A vote for supports the objective
votes-opposes = A vote against supports the objective
votes-means = What the vote means
votes-choose-way = Choose which way
votes-what-objective = an objective
votes-choose-meaning = Choose what the vote means for the objective.
votes-attach-done = Vote attached. Nothing is recorded yet: choose whose stance it shows.
votes-attach-already = This vote is attached to the objective already.

# Votes attached to an objective, and the stances they show.
votes-on-objective = Votes on { $name }
votes-choose = Choose a vote
votes-attached = Votes that say where people stand
votes-it-shows = It shows
votes-stances-recorded = Stances recorded
votes-none-attached = No vote is attached
votes-none-attached-text = A roll-call vote shows where Members stood: choose one and say what it means for the objective.
votes-choice-shows = { $choice }: { $stance }
votes-shows-nothing = nothing
votes-title-stances = Stances from a vote
votes-the-vote = the vote
votes-take-back = { $n ->
        [one] Take back { $n } recorded stance
       *[other] Take back { $n } recorded stances
      }
votes-detach = Detach the vote
votes-meaning = What the votes show
votes-shows-for = A vote for shows
votes-shows-against = A vote against shows
votes-shows-abstention = An abstention shows
votes-nothing = Nothing
votes-all-groups = All groups
votes-who = Who
votes-everyone-voted = Everyone who voted
votes-say-today = Who has a say today
votes-proposed-of = { $shown } of { $all } proposed
votes-proposals-note = Nothing is recorded until you say so. Those who are ticked get the proposed stance, as of the day of the vote, with the vote as public evidence.
votes-proposals = Proposed stances, by name
votes-proposed = Proposed
votes-stands-now = Stands now
votes-recorded = recorded
votes-profile-html = Profile<span class="sr"> of { $name }</span>
votes-no-seat = no seat today
votes-newer = newer than the vote
votes-firmer = firmer already
votes-stance-not-known = not known
votes-record = Record the ticked stances
votes-nobody = Nobody to propose
votes-nobody-text = No one of this kind voted for, against or abstained, and is in the directory.
votes-to-vote = To the vote
votes-what-people = people
votes-tick-one = Tick at least one person whose stance the vote shows.
votes-recorded-none = Nothing was recorded: they have the stance from this vote already.
votes-recorded-done = { $n ->
        [one] { $n } stance recorded from the vote.
       *[other] { $n } stances recorded from the vote.
      }
votes-out-of-time = { $n ->
        [one] { $n } person had no role yet on the day of the vote, as far as the directory knows, or had died: nothing was recorded.
       *[other] { $n } people had no role yet on the day of the vote, as far as the directory knows, or had died: nothing was recorded.
      }
votes-what-stance = a stance, or nothing
votes-meaning-saved = Saved. Stances that were recorded before stay as they are.
votes-undone = What was recorded from the vote was undone.
votes-taken-back = { $n ->
        [one] { $n } stance taken back; the history keeps them.
       *[other] { $n } stances taken back; the history keeps them.
      }
votes-detached = Vote detached.
votes-detached-taken-back = { $n ->
        [one] Vote detached; { $n } stance taken back.
       *[other] Vote detached; { $n } stances taken back.
      }
votes-detached-reason = The vote was detached from the objective.
votes-quote = { $name } (vote { $number }): { $choice }
