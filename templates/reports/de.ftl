# Berichte.
