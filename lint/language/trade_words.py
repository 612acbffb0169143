"""The signs of teaching and reference material, and the words of each trade for where no heading tells."""

from __future__ import annotations

from lint.language.document_signs import Sign, sign

REFERENCE: tuple[Sign, ...] = (
    sign(
        "training",
        7,
        "title",
        "it is teaching material",
        "training learning slide legal lesson roll quiz train discussion cle orientation module end exercise",
        r"\btraining\b.{0,40}\b(?:module|materials?|outline|bulletin|manual|session|guide|deck|handout|memo)",
        r"\borientation\b",
        r"\bmodule \d",
        r"by the end of this (?:module|session|course|training)",
        r"\bexercise:",
        r"learning objectives",
        r"\bslide \d",
        "continuing legal education",
        "lesson plan",
        "roll call",
        r"\bquiz\b",
        r"train the trainer",
        r"discussion questions",
        r"\bcle\b",
    ),
    sign(
        "other",
        4,
        "top",
        "it is a report, a study or a page of reference",
        "abstract threat study details span report article intercept al references previous peer",
        r"\babstract ?:",
        "threat assessment",
        r"\ba study of\b",
        "<details>",
        "<span",
        r"this (?:report|article|study|intercept)",
        r"\[\^\d",
        r"et al\.",
        "references",
        r"previous page",
        r"peer-reviewed",
    ),
    sign(
        "other",
        4,
        "title",
        "it explains steps to the public",
        "post legal frequently how rights",
        "post-expungement",
        "legal aid",
        r"frequently asked",
        r"\bhow to\b",
        r"know your rights",
    ),
)

# Where no heading tells, the words of the trade do: word -> what one mention of it weighs (three at most are counted).
VOCABULARY: dict[str, dict[str, float]] = {
    "plea-offer": {"plea": 2, "plead": 2, "pleads": 2, "offer": 2, "negotiated": 2, "client": 1.5, "counsel": 0.7}
    | {"concurrent": 1.5, "consecutive": 1, "recommends": 1, "dismissed": 0.5, "counts": 0.5, "sentence": 0.5},
    "bail": {"bail": 2.5, "bond": 2.5, "recognizance": 3, "release": 1.2, "detain": 2, "detained": 1.5, "detention": 2}
    | {"appearance": 1, "cash": 1, "arraigned": 0.7, "gps": 0.7, "flight": 1},
    "charging-memo": {"charging": 1.5, "file": 1.2, "filing": 1.5, "decline": 2, "declined": 2, "declination": 4}
    | {"elements": 2, "referral": 1.5, "referred": 0.7, "provable": 1.5, "recommendation": 1, "supervisor": 1.5},
    "drug-court": {"phase": 2, "phases": 2, "sanction": 1.5, "sanctions": 1.5, "staffing": 2, "graduation": 1.5}
    | {"team": 0.7, "participant": 1, "participants": 1, "sobriety": 1, "judge": 0.3},
    "diversion": {"diversion": 3, "divert": 3, "deferral": 3, "deferred": 2, "deflection": 3, "completion": 1.5}
    | {"agreement": 1, "participant": 1, "participants": 1, "program": 0.7, "dismissed": 0.7}
    | {"service": 0.5, "sign": 0.5},
    "policy-memo": {"policy": 2, "directive": 4, "prosecutors": 0.6, "attorneys": 0.5, "deputies": 1, "office": 0.7}
    | {"standards": 2, "notice": 0.5, "eligible": 0.5, "guidance": 2, "supervisors": 1},
    "training": {"training": 3, "slides": 4, "slide": 3, "agenda": 3, "session": 1.5, "exercise": 2, "workshop": 4}
    | {"seminar": 3, "orientation": 4, "learn": 1, "trainers": 4, "activity": 1.5, "handout": 3, "module": 3},
    "charging-document": {"complaint": 2, "complains": 4, "indictment": 2, "accuse": 4, "accuses": 4, "contrary": 2}
    | {"feloniously": 4, "purposely": 3, "knowingly": 2, "unlawfully": 2, "jury": 0.7},
    "statement": {"friends": 2, "thank": 2, "speech": 4, "remarks": 3, "statement": 2, "grateful": 1, "honored": 1},
    "other": {"study": 2, "survey": 2, "research": 2, "findings": 2, "references": 2, "percent": 0.7, "data": 0.7},
}  # fmt: skip
