# Personen, Gremien und Ämter.
