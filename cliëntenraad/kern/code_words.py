def normalise(text):
    return " ".join(text.lower().replace("-", " ").split())


def new_code():
    import secrets

    return " ".join(
        secrets.choice(["boom", "tafel", "stoel", "lamp", "fiets", "appel"]) for _ in range(8)
    )
