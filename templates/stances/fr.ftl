# Où chacun se situe, et sur quoi cela repose.

# L’échelle.
stances-p3 = Défenseur
stances-p2 = Favorable
stances-p1 = Plutôt pour
stances-z0 = Indécis
stances-m1 = Plutôt contre
stances-m2 = Opposé
stances-m3 = Bloqueur
stances-un = Inconnu
