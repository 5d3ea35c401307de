"""The plan of the house that tools/check_layers.py holds the sources against."""

import re

FLOORS = ["base", "text", "claims", "search", "kb", "reports", "render", "ask", "seeded", "c_abi", "cluster", "server", "cli",
          "extension"]
# A floor may include itself and those below it, but for these two.
NARROWER = {"render": {"base", "text"}, "extension": {"base", "text", "search"}, "search": {"base", "text", "search"}}

# The rooms of each floor from the ground up, and the files that stand beside them, by name without
# ending. A room may include itself and those before it; one line is one step, and rooms on one line
# know nothing of each other. Floors that are not here are one room.
ROOMS = {
    "text": """
        data
        unicode
        letters
        tokens stems
        related sentences
        times
        sayings
    """,
    "claims": """
        claim data
        words names
        rules
        phrases
        match
        claim_finder
    """,
    "search": """
        sqlite
        schema
        read write
        plan
        rank
        show upkeep
        search_index
    """,
    "kb": """
        rows process disk
        store toml
        names
        passages candidates
        packs
        documents pack_files
        drafts corrections
        intake upkeep review
        base_access
        knowledge_types
        knowledge_base
        current_base
    """,
    "reports": """
        sql
        definition
        run
        export store_reports
        catalog
    """,
    "render": """
        messages options
        error_texts columns
        cells
        table formats
        chart
        page
        render
    """,
    "ask": """
        read rows
        names
        choose
        tell
        asker
        questions
    """,
    "cluster": """
        http
        engine
        replica
        cluster_base whole_base node_status
    """,
    "server": """
        http
        call
        bases cache views
        json pages
        mcp
        answers
        net
        service
    """,
    "cli": """
        process
        errors
        arguments
        output site
        open_base
        progress help
        completion
        shell
        review
        report
        commands
        application
        main
    """,
}

# The floor of each public header. A header in FACES is the whole floor's, so that no room may include
# it; the others have the plain types that all rooms share.
PUBLIC_HEADERS = {
    "error": "base",
    "message": "base",
    "language": "base",
    "result_set": "base",
    "report_page": "base",
    "analyzer": "text",
    "field_filter": "search",
    "ranking": "search",
    "explanation": "search",
    "search_types": "search",
    "search_index": "search",
    "knowledge_types": "kb",
    "knowledge_base": "kb",
    "report": "reports",
    "questions": "ask",
    "seeded": "seeded",
    "sijill": "c_abi",
    "api": "base",
}
FACES = {"search_index": "search_index", "knowledge_base": "knowledge_base"}

MOST_ENTRIES = 40

LIBRARIES = [
    (re.compile(r"sqlite3(ext)?\.h$"), {"search", "kb", "reports", "extension"}),
    (re.compile(r"SQLiteCpp/"), {"kb", "reports", "seeded", "cluster"}),
    (re.compile(r"unicode/"), {"text", "kb", "render"}),
    (re.compile(r"boost/"), {"cluster", "server"}),
    (re.compile(r"libxml/"), {"kb"}),
]
