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
