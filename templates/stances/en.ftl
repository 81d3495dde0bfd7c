# Where somebody stands, and what it rests on.

# The scale.
stances-p3 = Champion
stances-p2 = Supportive
stances-p1 = Leaning for
stances-z0 = Undecided
stances-m1 = Leaning against
stances-m2 = Opposed
stances-m3 = Blocker
stances-un = Unknown

# What a stance rests on, and how sure it is.
stances-evidence-vote = Vote
stances-evidence-speech = Speech
stances-evidence-question = Written question
stances-evidence-press = Press
stances-evidence-social = Social media
stances-evidence-pledge = Pledge
stances-evidence-meeting = Meeting
stances-evidence-mail = Mail
stances-evidence-call = Call
stances-evidence-hearsay = Hearsay
stances-evidence-public = { $evidence } (public)
stances-evidence-private = { $evidence } (private)
stances-confidence-low = low
stances-confidence-medium = medium
stances-confidence-high = high
stances-with-confidence = confidence { $confidence }

# Where somebody stands, on their page.
stances-stance = Stance
stances-on-which = On which objective
stances-assumed-html = assumed from <a href="{ $href }">{ $from }</a> ({ $because }), since { $since }. It counts nowhere.
stances-where = Where do they stand?
stances-record = Record stance
stances-no-objective = No objective to stand on
stances-no-objective-text = A stance is about an objective of a client.
stances-to-objectives = To the objectives
stances-on = On
stances-confidence = Confidence
stances-rests-on = Rests on
stances-quote = Quote
stances-quote-hint = What was said or written
stances-link = Link
stances-never-asked = { $unknown }: never asked
stances-since = { $stance } since { $day }
stances-since-stale = { $stance } since { $day }: stale
stances-contested = Evidence of { $day } contradicts itself: the latest recording counts until it is cleared up.
stances-line-title = Stance over time: { $objective }
stances-line-step = { $day }: { $stance }
stances-line-step-quoted = { $day }: { $stance }. “{ $quote }”
stances-line-table = The line as a table
stances-history = History of stances
stances-source = Source
stances-withdraw = Withdraw
stances-withdrawn = Withdrawn { $when }: { $reason }
stances-why = Why?
stances-none = No stance has been recorded.
stances-account-gone = an account that is gone
stances-set = Stance set to { $stance } ({ $sign }).
stances-withdrawn-done = Stance withdrawn; it stays in the history.
stances-undone = Recorded by mistake, and taken back at once.
stances-taken-back = The stance was taken back; it stays in the history as withdrawn.
stances-taken-back-all = { $n ->
        [one] { $n } stance was taken back; it stays in the history as withdrawn.
       *[other] { $n } stances were taken back; they stay in the history as withdrawn.
      }
stances-not-set = The stance was not set.

# Influence and interest, and whose view is taken.
stances-weigh = Influence and interest
stances-not-assessed = Not assessed
stances-assess = Assess
stances-influence = Influence
stances-interest = Interest
stances-influence-least = { $grade } little
stances-influence-most = { $grade } decisive
stances-interest-least = { $grade } little
stances-interest-most = { $grade } very high
stances-choose = Choose
stances-assessed-on = As of
stances-assessed = Influence { $influence }, interest { $interest } on { $day } · { $by }
stances-assessed-done = Influence { $influence } and interest { $interest } were recorded.
stances-sources = Whose view they take
stances-source-remove = They do not take the view of { $name }
stances-source-of = Takes the view of
stances-source-hint = A person or a body
stances-source-general = On every objective of this client
stances-source-likely = Likely: { $names }
stances-source-note = Note it
stances-source-on-this = on this objective
stances-source-on-all = on every objective of { $client }
stances-source-none = Nobody is called “{ $name }”. Write the name of a person or body as it stands on its page.
stances-source-several = Several are called “{ $name }”. Write the full name, or the code of the body.
stances-source-itself = Choose somebody else: nobody takes their own view.
stances-source-set = It is noted whose view they take.
stances-source-removed = They do not take that view any more.
stances-because-said = whose view they take
stances-because-usual = whose view they usually take
stances-because-group = the line of their group
stances-because-representation = its permanent representation
stances-because-head = head of its permanent representation

# What is wrong with what was typed; nouns are in the accusative.
stances-what-objective = an objective
stances-what-stance = a stance
stances-what-day = the day
stances-what-confidence = how sure you are
stances-what-evidence = what it rests on
stances-what-quote = the quote
stances-what-link = the link
stances-what-source = the source
stances-what-reason = the reason
stances-what-influence = how much weight they have
stances-what-interest = how much it matters to them
stances-what-name = a name
stances-link-scheme = A link starts with https:// or http://.
stances-public-needs = Public evidence needs a quote or a link, so that others can check it.
stances-reason-needed = Say why the stance is taken back, in at most 500 characters.
stances-no-reason = Say why the stance is taken back.
stances-future = A stance cannot be dated in the future.
stances-too-early = { $kind ->
        [person] Their first known role began on { $day }: a stance cannot be older than that.
        [post] The post was created on { $day }: a stance cannot be older than that.
       *[organization] It was founded on { $day }: a stance cannot be older than that.
      }
stances-too-late = { $kind ->
        [person] They died on { $day }: a stance cannot be later than that.
        [post] The post was abolished on { $day }: a stance cannot be later than that.
       *[organization] It was dissolved on { $day }: a stance cannot be later than that.
      }
stances-assessment-future = An assessment cannot be dated in the future.
stances-assessment-too-early = { $kind ->
        [person] Their first known role began on { $day }: an assessment cannot be older than that.
        [post] The post was created on { $day }: an assessment cannot be older than that.
       *[organization] It was founded on { $day }: an assessment cannot be older than that.
      }
stances-assessment-too-late = { $kind ->
        [person] They died on { $day }: an assessment cannot be later than that.
        [post] The post was abolished on { $day }: an assessment cannot be later than that.
       *[organization] It was dissolved on { $day }: an assessment cannot be later than that.
      }
stances-closed = The objective is { $state ->
        [achieved] achieved
       *[lost] lost
      }: no more stances are recorded on it.
