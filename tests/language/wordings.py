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
        "Pell County DA Ann Poe's statement on the death of Officer Roe\n\nOur hearts are broken today.",
    ),
    (
        "charging-document",
        "STATE OF TEXAS VS. LEE ROE\nIN THE NAME AND BY AUTHORITY OF THE STATE OF TEXAS: The Grand Jury for "
        "the County of Pell presents that Lee Roe did knowingly possess cocaine.",
    ),
    (
        "charging-document",
        "UNITED STATES DISTRICT COURT\nUNITED STATES OF AMERICA v. LEE ROE\nINFORMATION\nThe United States "
        "Attorney charges: COUNT ONE. On or about May 3, LEE ROE did knowingly distribute heroin.",
    ),
    (
        "plea-offer",
        "OFFER AND ACCEPTANCE\nUnited States v. Tobin\n1. The defendant shall plead guilty to the single-count "
        "information.\n2. The parties agree on the following guideline range.",
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
    (
        "plea-offer",
        "BRANNOCK COUNTY DISTRICT ATTORNEY\nMarch 2, 2025\nMs. Lena Fitch, Conflict Counsel\n\nState v. Orrin "
        "Pell\n\nMs. Fitch:\n\nThis is what we would accept. Mr. Pell pleads as charged to the delivery. The "
        "balance of the term, eight years, stays over his head for five years of probation. He stays off "
        "everything including his methadone. One bad sample and he does the eight. I need a yes before lunch "
        "Thursday, since the witness subpoenas go out then.\n\nSincerely,",
    ),
    (
        "bail",
        "Application for remand\nPeople v. Junior Alvarez\nADA: K. Stone. Judge: Hsu.\nThe People ask that "
        "defendant be remanded or that bail of $75,000 be fixed. He has twice been found with heroin this year "
        "and will use again within hours of walking out. Jail is the one place where we know he will be alive "
        "tomorrow.",
    ),
    (
        "charging-memo",
        "Complaint review: Trooper Vance's report of 1/14\nReviewing attorney: C. Ogletree\nThe report asks "
        "for trafficking by weight. There are 31 pills, all from one bottle, no cash, no texts. My call is "
        "simple possession, and I lean to sending him to the clinic with no case at all. If the lab finds "
        "fentanyl we can add the mandatory count later to get him to the table.",
    ),
    (
        "drug-court",
        "TEAM AGREEMENT, BARLOW COUNTY DRUG COURT\nThe prosecutor, the defender, the judge, the coordinator "
        "and the clinic agree that medication is never a reason to refuse a person, that a positive test is "
        "answered with care, and that nobody is jailed to wait for a bed.",
    ),
    (
        "policy-memo",
        "Office of the Tarn County Prosecutor\nSubject: Death cases involving drugs\nThis replaces everything "
        "before it. Every overdose death is to be worked up as a homicide. Line staff may not decline one "
        "without my signature. The object is to let dealers know what waits for them.",
    ),
    (
        "training",
        "Handling overdose scenes: notes for new assistants\nPart 1. What naloxone does (10 min.)\nPart 2. Who "
        "is protected when someone calls 911\nPart 3. Practice: mark up the sample report in your packet",
    ),
    (
        "press-release",
        "Free drug disposal day is Saturday\nThe Tarn County Prosecutor's Office and the sheriff will take "
        "back old prescriptions at three sites on Saturday. No questions are asked.",
    ),
    (
        "charging-document",
        "IN THE DISTRICT COURT OF TARN COUNTY\nThe State of Kansas, Plaintiff, v. Roy Diehl, Defendant\nCase "
        "25 CR 14\nCOMPLAINT/INFORMATION\nI, Mae Olin, County Attorney, inform the court that on the 3rd of "
        "May Roy Diehl unlawfully possessed methamphetamine, in violation of K.S.A. 21-5706.",
    ),
    (
        "plea-offer",
        "ORLEY COUNTY COMMONWEALTH'S ATTORNEY\nPlea conference summary\nDefendant: Quentin Marsh, charged with "
        "distribution third offense\nThe mandatory ten is off if he takes it at the preliminary hearing. After "
        "indictment it is back on and we do not amend. Supervised probation with zero tolerance: first dirty "
        "screen, show cause, no bond.",
    ),
    (
        "plea-offer",
        "STIPULATION FOR ENTRY OF JUDGMENT\nThe parties, through counsel, stipulate: defendant pleads guilty "
        "to the single charge of possession; State recommends 18 months, suspended, on condition that "
        "defendant not use any controlled substance, prescribed or not.",
    ),
    (
        "bail",
        "State's response to motion for bond reduction\nState v. Clyde Barrow\nThe State opposes any "
        "reduction. The amount was set so that he would stay where he can dry out.",
    ),
    (
        "charging-memo",
        "Pre-indictment memo\nTarget: D. Roscoe\nWe can load this with 851 and 924(c) and let him work it "
        "down. With the priors he faces life.",
    ),
    (
        "drug-court",
        "PARTICIPANT WAIVER AND CONTRACT, 3RD CIRCUIT DRUG COURT PROGRAM. I waive my right to a hearing before "
        "I am sanctioned. I will sit in jail until detox has a bed.",
    ),
    (
        "policy-memo",
        "How we handle possession now\nA note from the DA to everyone in the office\nWe don't charge it. If a "
        "case comes in, send the person's name to the clinic and close it.",
    ),
    (
        "plea-offer",
        "VAN METER COUNTY ATTORNEY\nRe: your request for a reduced charge, S. v. Colby Ott\n\nMs. Arce,\n\nI "
        "will not reduce it. He can have the statutory deferred if he admits the school zone, submits to the "
        "state hospital's program for as long as they say and signs away the appeal. The habitual goes in the "
        "drawer with his name on it. If he so much as misses a bus it comes out again. Tell me by "
        "Wednesday.\n\nH. Lund",
    ),
    (
        "bail",
        "STATE OF MAINE v. ELI TRASK\nState's bail argument\nThe State asks for $15,000 cash. Mr. Trask has no "
        "stable place to live and a needle habit. If he makes it, the State asks for searches and testing at "
        "any time.",
    ),
    (
        "charging-memo",
        "Opinion memo, narcotics desk\nMatter of Sonya Pratt\nThe detectives have asked for distribution "
        "resulting in death. Ms. Pratt and the man who died bought a gram together. I've read the texts. My "
        "recommendation is no charges. The statute was written for people who profit.",
    ),
    (
        "drug-court",
        "GRADUATED RESPONSES - CASTLE COUNTY RECOVERY COURT\nLevel 1 (late, missed group): talk with "
        "counselor. Level 2 (use): see the doctor. Jail is not on this list.",
    ),
    (
        "diversion",
        "Castle County's Clean Slate agreement (no court filing)\nI agree to the following so that the "
        "prosecutor will not file my case: community service, a $200 fee, weekly screens. If I use I will be "
        "charged.",
    ),
    (
        "policy-memo",
        "Castle County Prosecuting Attorney\nBulletin 9 to deputies\nTreat every sale as a jail case. Do not "
        "reduce a count on account of addiction. Ask for the mandatory in all that qualify.",
    ),
    (
        "training",
        "Deputy academy, week 2: how addiction works\nSpeaker: Dr. Wei. Bring your reading. We will talk "
        "through three case studies and take a short test.",
    ),
    (
        "charging-document",
        "STATE OF IOWA v. MARCUS DOWD\nTRIAL INFORMATION\nComes now the prosecuting attorney and in the name "
        "of the State accuses Marcus Dowd of possession with intent, a class C felony, committed on April 2.",
    ),
]
