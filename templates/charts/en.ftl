# What drawings say, and their text twins.

# Bars: what a screen reader reads, and what is read when the pointer rests on a part.
charts-bar = { $label }: { $parts }
charts-bar-part = { $n } { $name }
charts-bar-none = none
charts-part = { $name }: { $n }
charts-column = { $name }: { $n } { $part }
charts-floor = Floor
charts-expected = Expected
charts-ceiling = Ceiling

# The Council.
charts-members = Members
charts-population = Population
charts-share = { $share } %
charts-state = { $name }: { $stance }

# The axes of power and interest.
charts-influence = Influence
charts-interest = Interest
