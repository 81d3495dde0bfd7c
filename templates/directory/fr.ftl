# Personnes, organes et postes.
