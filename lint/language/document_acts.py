"""What each kind of document does with words: it offers, asks, orders, teaches."""

from __future__ import annotations

# What such a document does with words, whatever its heading: a phrase and what it weighs.
ACTS: dict[str, tuple[tuple[float, str], ...]] = {
    "plea-offer": (
        (
            2,
            r"\b(?:we|i|the state|the people|the office)(?:'ll| will| would| can| could)(?: also)?"
            r" (?:dismiss|accept|drop|agree|offer|take|go)\b",
        ),
        (2, r"\b(?:he|she|they|(?:mr|ms|mrs)\. [\w-]+) (?:pleads|takes|keeps|gets|does) "),
        (2, r"\b(?:i need|let me have|get me|send me) (?:a |an |your )?(?:yes|answer|word|signature|decision)"),
        (1.5, r"\bover (?:his|her|their) heads?\b"),
        (1.5, r"\bdismiss\w*\b.{0,40}\b(?:counts?|charges?|case)\b"),
        (1.5, r"\b(?:ms|mr|mrs)\. [\w-]+:|\b(?:counsel|esq|defense|conflict counsel|defender)\b"),
        (1.5, r"\b(?:plead|plea|pleads|pleading)\b"),
        (1, r"\b(?:deal|offer|resolve|resolution|disposition|in return|in exchange)\b"),
    ),
    "bail": (
        (
            3,
            r"\b(?:remand(?:ed)?|bail (?:of|be)|bail in the|be (?:held|detained|released|admitted to bail)"
            r"|hold (?:him|her|them)|held without)\b",
        ),
        (3, r"\bposition on (?:release|bail|bond|detention)|\brelease (?:today|tonight|him|her|them|on)\b"),
        (2, r"\b(?:missed court|failed? to appear|court dates?|come back to court|return to court|ties to the)\b"),
        (
            2,
            r"\b(?:duty judge|arraignment|first appearance|initial appearance|bond court|bail hearing"
            r"|magistrate)\b",
        ),
        (1.5, r"\b(?:monitor|gps|curfew|ankle|reminders?)\b"),
    ),
    "charging-memo": (
        (
            3,
            r"\b(?:reviewing (?:attorney|deputy)|complaint review|police (?:want|ask)|report asks|agency"
            r" requests?|officers? (?:want|ask)s? (?:for|us))\b",
        ),
        (
            2.5,
            r"\b(?:my call|i lean|i would|i'd|we should|i think we) (?:is|to|not|only)?\s?(?:file|charge"
            r"|decline|simple|issue|go with|proceed)?",
        ),
        (2, r"\b(?:sufficient|enough) evidence|\bprovable|\belements?\b|\bcan(?:not|'t)? (?:be )?prove"),
        (
            2,
            r"\b(?:file|filing|charge|charging|issue|indict)\b.{0,40}\b(?:decision|only|instead|nothing|no"
            r" case|later|approval)\b",
        ),
        (
            1.5,
            r"\b(?:no cash|no scale|no texts|no baggies|lab (?:finds|report|result)|search of (?:his|her"
            r"|the))\b",
        ),
    ),
    "drug-court": (
        (
            3,
            r"\b(?:see the judge|judge every|in front of the judge|report to court)\b|\btreatment docket\b"
            r"|\bdrug docket\b",
        ),
        (
            2.5,
            r"\b(?:move up|next level|level \d|phase|clean days|days clean|sober days|color comes up"
            r"|call-?in)\b",
        ),
        (2, r"\b(?:ceremony|graduat\w+|alumni|commencement)\b"),
        (2, r"\b(?:coordinator|case manager|team|staffing)\b.{0,120}\b(?:judge|court)\b"),
        (1.5, r"\b(?:sanctions?|essay|jail for (?:a|one|two|three)|in the box)\b"),
    ),
    "diversion": (
        (
            3,
            r"\b(?:avoid court|never (?:be )?filed|no charge is filed|charges? (?:is|are|will be)"
            r" (?:dismissed|dropped|not filed)|stay out of court)\b",
        ),
        (2.5, r"\b(?:second chance|alternative to (?:court|prosecution)|instead of (?:court|being charged))\b"),
        (
            2,
            r"\b(?:program ends|end(?:s)? (?:the|this) (?:program|agreement)|finish(?:es)? the (?:class"
            r"|program)|complete(?:s)? the)\b",
        ),
        (
            2,
            r"\byou (?:were cited|may avoid|will (?:sign|pay)|must (?:sign|pay|call))\b|\bsign(?:ed|ing)?"
            r" (?:below|here|this agreement|the back)",
        ),
        (1, r"\b(?:fee|enroll|eligible|apply)\b"),
    ),
    "policy-memo": (
        (
            3,
            r"\bthis (?:replaces|supersedes|memo(?:randum)? (?:sets|replaces|changes)|policy|directive"
            r"|instruction)\b",
        ),
        (
            3,
            r"\b(?:line (?:staff|deputies|prosecutors)|all (?:staff|deputies|assistants|attorneys)|every"
            r" (?:deputy|assistant))\b",
        ),
        (
            2.5,
            r"\b(?:without|only with) (?:my|supervisor\w*|written|bureau chief) (?:signature|approval"
            r"|permission)",
        ),
        (
            2,
            r"\bevery\b.{0,40}\bis to be\b|\bno (?:one|attorney|deputy|assistant) (?:in this office"
            r" )?(?:may|will|asks)\b",
        ),
        (
            2,
            r"\b(?:effective|takes effect|starting|beginning) (?:immediately|today|monday|january|february"
            r"|march|april|may|june|july|august|september|october|november|december)\b",
        ),
    ),
    "training": (
        (
            3,
            r"\b(?:notes|guide|primer|course|class|refresher) for (?:new |all )?(?:assistants|prosecutors"
            r"|deputies|attorneys|trainers|staff)\b",
        ),
        (2.5, r"\(\d+ min(?:utes|s)?\.?\)|\bpart \d\b.{0,80}\bpart \d\b|\bin pairs\b|\bsample report\b"),
        (2, r"\b(?:practice:|packet|presenter|instructor|trainees?|attendees|role[- ]play)"),
    ),
}
