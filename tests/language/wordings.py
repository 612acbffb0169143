"""Short documents in many wordings, and the type a clerk would give each."""

WORDINGS: list[tuple[str, str]] = [
    (
        "plea-offer",
        "COMMONWEALTH v. DARNELL WICKS\nDocket 2481CR0217\nTENDER OF PLEA / Commonwealth's "
        "recommendation\nCount 1, possession w/ intent class A: guilty, 2 yrs HOC, 1 to serve.\nThis offer is "
        "off the table after the motion hearing.",
    ),
    (
        "plea-offer",
        "From: Assistant State Attorney L. Pruett\nTo: Regina Cole\nSent: Monday\nSubject: Dalton\n\nRegina - "
        "your client is looking at the min man on the trafficking. I can do 36 months if he takes it by docket "
        "sounding. After that no promises.",
    ),
    (
        "plea-offer",
        "PEOPLE'S OFFER\nPeople v. Ines Calderon, 24CF331\nPlead to count 1, felony, 16 months, top count. "
        "Good for today only.",
    ),
    (
        "bail",
        "TO: Arraignment ADA\nFROM: Charging bureau\nRE: People v. Lutz - bail\n\nAsk for $25,000 bond / "
        "$10,000 cash. Def has 2 priors and no ties. If he asks for ROR oppose.",
    ),
    (
        "bail",
        "STATE'S PETITION FOR PRETRIAL DETENTION\nNow comes the State and moves that the defendant be detained.",
    ),
    (
        "charging-memo",
        "To: File\nFrom: DDA Moss\nRe: Filing decision, Bd. of narcotics referral 25-1109\n\nSuspect Arlo "
        "Finch. Police want 11351. I would file 11350 only. Two grams, no scale.",
    ),
    (
        "charging-memo",
        "Case screening form\nIncident 24-7781\nArresting agency: Dalton PD\nCharges requested: PWID "
        "fentanyl\nReviewer's decision: file with school zone enhancement, can be bargained away",
    ),
    (
        "drug-court",
        "ORDER ADMITTING DEFENDANT TO DRUG COURT AND TERMS\nThe defendant, having pled guilty, shall comply "
        "with the rules of the Drug Court.",
    ),
    (
        "drug-court",
        "Memorandum of Understanding, Adult Drug Court of Pell County\nThe Prosecutor, Public Defender, Court "
        "and Treatment provider agree to the eligibility criteria below.",
    ),
    (
        "diversion",
        "Law Enforcement Assisted Diversion (LEAD)\nProtocol for referral and participation\nPolice may refer "
        "anyone found with drugs for own use.",
    ),
    (
        "diversion",
        "AGREEMENT FOR DEFERRED PROSECUTION\nBetween the People and Lee Roe. Prosecution is deferred for one year.",
    ),
    (
        "policy-memo",
        "OFFICE POLICY 4.12: DRUG-INDUCED HOMICIDE\nPurpose. This policy tells deputies when a death case may "
        "be filed.",
    ),
    (
        "training",
        "Words Matter: CLE for prosecutors\nHandout 2\nExercise: rewrite these five sentences.",
    ),
    (
        "press-release",
        "Lee Roe Convicted in Fentanyl Death\n\nPELL, Ga. - A jury found Lee Roe guilty Thursday of murder, "
        'Pell County DA Ann Poe said.\n"He is a merchant of death," Poe said.',
    ),
    (
        "statement",
        "TESTIMONY OF DISTRICT ATTORNEY ANN POE\nBefore the Senate Committee on Public Safety\nThank you, "
        "Chair Roe, for the opportunity to speak on House Bill 12.",
    ),
    (
        "charging-document",
        "AFFIDAVIT OF COMPLAINT\nState of Tennessee v. Lee Roe\nAffiant, Officer Poe, states that on or about "
        "May 3 the defendant unlawfully possessed a handgun.",
    ),
    (
        "plea-offer",
        "GREENLEAF COUNTY PROSECUTOR\nJanuary 9, 2025\nMr. Aaron Feld\nLaw Office of Aaron Feld\nIn re: State "
        "v. Moreno, 2024-CF-33\nMr. Feld,\nOur office proposes that your client enter a plea to Count 2 with "
        "the remaining counts dismissed and read in. He must enter inpatient treatment at the facility we "
        "name.",
    ),
    (
        "plea-offer",
        "Plea terms sheet\nCase: 24-881\nDefendant: R. Oakes\nCharge: sale, 2d degree\nRecommended "
        "disposition: plead to sale 3d, 5 years, treatment ordered by probation",
    ),
    (
        "bail",
        "STATE OF WISCONSIN, Plaintiff v. TRENT OLSEN\nSTATE'S REQUEST FOR CASH BAIL\nThe State asks for "
        "$5,000 cash and absolute sobriety.",
    ),
    (
        "bail",
        "Memo: release conditions for people held on possession\nPeople v. Dunn, arraigned tonight. I would "
        "consent to release.",
    ),
    (
        "charging-memo",
        "Charge evaluation worksheet. Defendant: Reed. Options: (1) trafficking; (2) possession; (3) refer to "
        "treatment, no filing. Recommendation: 3.",
    ),
    (
        "drug-court",
        "PARTICIPANT HANDBOOK\nEleventh Judicial District Adult Treatment Court\nWelcome! This handbook "
        "answers your questions.",
    ),
    (
        "drug-court",
        "Acknowledgment of rules\nI, ______, am entering Veterans Treatment Court. I will test when told.",
    ),
    (
        "diversion",
        "Possession Deferral Track: what participants sign\nI will finish 40 hours of service. I give up my "
        "right to a speedy trial.",
    ),
    (
        "policy-memo",
        "DISTRICT ATTORNEY'S DIRECTIVE\nSyringes and residue\nNo attorney in this office may file possession "
        "of a syringe or of residue.",
    ),
    (
        "policy-memo",
        "DA Poe Ends Cash Bail Requests in Low-Level Drug Cases\nPell County District Attorney Ann Poe today "
        'announced that her prosecutors will no longer ask for cash bail in possession cases.\n"Bail should '
        'not depend on money," Poe said.',
    ),
    (
        "training",
        "Brown-bag lunch: Opioids 101 for prosecutors\nSlides\n1. What is naloxone?\n2. What is a return to use?",
    ),
    (
        "press-release",
        'ATLANTA - A federal jury has convicted Lee Roe of distributing fentanyl. "Dealers beware," said '
        "U.S. Attorney Poe.",
    ),
    (
        "press-release",
        "Drug ring dismantled\nThirty people face charges after a yearlong probe, the Pell County Prosecutor's "
        "Office announced.",
    ),
    (
        "statement",
        "Speech to the Rotary Club, October 3\nAnn Poe, District Attorney\nFriends, it is good to be home.",
    ),
    (
        "charging-document",
        "SUPREME COURT OF THE STATE OF NEW YORK\nTHE PEOPLE against LEE ROE\nTHE GRAND JURY OF THE COUNTY OF "
        "PELL, by this indictment, accuse the defendant of criminal sale.",
    ),
    (
        "plea-offer",
        "Commonwealth of Kentucky v. Shane Fugate\nCOMMONWEALTH'S OFFER ON A PLEA OF GUILTY\nPFO II dismissed. "
        "Five years probated. Offer withdrawn if a motion is heard.",
    ),
    (
        "bail",
        "MEMORANDUM IN SUPPORT OF DETENTION\nUnited States v. Amos Dill\nThe government moves for detention "
        "under 18 U.S.C. 3142(f). The defendant is an addict and a danger.",
    ),
    (
        "charging-memo",
        "File note, review of sheriff's referral 24-1190\nAttorney: S. Hale\nQuestion: sale or sharing?\nI "
        "would not file the death count. Two friends used together.",
    ),
    (
        "drug-court",
        "SANCTIONS GRID\nTreatment Court of Hale County\nMissed test: 1 day jail. Positive test: 3 days jail. "
        "Second positive: 7 days.",
    ),
    (
        "diversion",
        "Hale County Pre-Charge Program\nIf you finish the class and pay the fee, no charge is filed.\nRules: "
        "no drugs, no new arrests.",
    ),
    (
        "policy-memo",
        "From the desk of the District Attorney\nAll hands: starting today no one asks for a plea before "
        "treatment. See me with questions.",
    ),
    (
        "press-release",
        "HALE COUNTY DISTRICT ATTORNEY\nFebruary 3, 2025\nTwo Arrested With Kilo of Fentanyl\nTwo men were "
        "arrested Saturday after a stop on Route 9. They face up to 20 years.",
    ),
    (
        "training",
        "Guide for trainers: stigma in the courtroom\nActivity 1 (15 minutes). In pairs, read the transcript aloud.",
    ),
    (
        "other",
        "Overdose deaths by county, 2015-2023. Table 1 shows rates per 100,000. Source: state health department.",
    ),
]
