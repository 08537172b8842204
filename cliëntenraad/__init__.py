"""Software for Dutch client councils: from an experience to a promise that is kept.

The floors, from the ground up; a floor imports only the floors below it:

    kern, raden, accounts, kluis, dossiers, uitvragen, ervaringen, plannen,
    invoer, analyses, adviezen, reacties, toezeggingen, overzichten, voorbeeld, web
"""
