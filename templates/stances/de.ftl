# Wo jemand steht und worauf das beruht.

# Die Skala.
stances-p3 = Verfechter
stances-p2 = Dafür
stances-p1 = Eher dafür
stances-z0 = Unentschieden
stances-m1 = Eher dagegen
stances-m2 = Dagegen
stances-m3 = Blockierer
stances-un = Unbekannt
