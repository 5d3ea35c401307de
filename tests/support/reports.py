"""What reports of the built-in base have to be given."""

# The values of the parameters without a default, by report; a report that is not named here needs none.
NEEDED_PARAMETERS = {"comparison": {"left": "grok-3", "right": "claude-3.5-opus"}}


def needed_options(report):
    """Returns NEEDED_PARAMETERS of a report as options of the command line."""
    given = NEEDED_PARAMETERS.get(report, {})
    return [word for name, value in given.items() for word in (f"--{name}", value)]
