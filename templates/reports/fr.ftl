# Rapports.
