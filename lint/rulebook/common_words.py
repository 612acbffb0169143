"""How often common words stand in prosecutors' releases: in how many of a thousand, counted over 6,594 public ones."""

from __future__ import annotations

_SHARES = {
    700: """
        a and at attorney by case district for from in is of office on release that the this to was with
    """,
    450: """
        347 714 after an as be been convicted count county defendant department deputy felony he his immediate justice m
        one police prison state today two were who will year years
    """,
    300: """
        1 2718 292 30 323 4486 8405 8408 all also approximately are being center charged chief court crime criminal
        faces guilty had has have her him if into investigation it life man maximum may murder not old or orange other
        out over prosecuted public said senior sentence sentenced sentencing their then they three time under unit
        victim when which while
    """,
    200: """
        00 000 10 11 15 2 20 25 3 4 5 8 9 about accused against announced april arraigned arrested assistant back bail
        before between but c charges counts date death degree during each first following found four held home homicide
        including information investigated july june jury later law march more new no our p people personal prosecuting
        scene scheduled second several she special street them these through trial up victims we where without
    """,
    140: """
        12 13 14 16 17 18 19 2009 2011 21 22 23 24 26 27 28 29 6 7 according additional another any assault attempted
        august beach because both bureau called can car causing city community contact counsel crimes day december
        defendants driving enforcement enhancement evidence face family february five head i identified jail january
        left made media members million money months multiple murdering november october officer officers pleaded
        possession prior san september shooting supervision supreme than those times use used using vehicle what work
        would
    """,
    100: """
        100 2007 2008 2010 2012 2013 2014 2015 2016 2017 2018 31 40 50 accountable assistance avenue away based began
        business cases children circumstances co committed company continue conviction could days dead determined did
        died division down driver eight enhancements false filed firearm fled force former fraud gang get grand great
        hearing help high hospital indictment injuries injury inside its killing last legal located los make many
        medical member misdemeanor month morning mother my never now off only order ordered outside parole part pay
        press property received related result s safety same school service shot six so some states stealing such taken
        taking theft there third took u violence weapon well went woman worked working york you
    """,
    70: """
        2006 2019 35 45 500 55 911 able across actions activity aggravated alcohol alleged allegedly am angeles anyone
        apartment area around arraignment arrest arrived asked attorneys available behind blood bodily body burglary
        call cash charge child commit committing conspiracy contacted continued crash currently custody deadly director
        discovered do drive drove due e early efforts employees entered every expected father federal financial fire
        fleeing friday friend friends front full further general girlfriend going group guilt gun having here hit hold
        hours house how impact incident indicted individuals influence innocent investigations investigators involved
        judge just killed leaving like local long loss making manslaughter men monday most murdered must national near
        next night north number once others own park person phone place possibility probation program proof prosecution
        prosecutor prosecutors protect protection provide provided regarding released report reported responded return
        returned robbery run scheme security serious services set seven should since son stabbing statements stolen stop
        suffered support system take team thursday together told tomorrow transported tuesday united until various video
        violent way wednesday week white wife young
    """,
    50: """
        200 2004 2005 2020 2021 2022 32 33 38 abuse access account accusatory act addition admitted again agencies
        allegations along american among approached attack attempting bank became begin bring brother brought building
        came care caused chest civil collar com commission communities companies conduct conducted connection control
        convictions country course damage daughter detective different discharge documents domestic door drug drugs
        earlier east effort employee ensure even fact failed failing families fired fraudulent free funds getting go got
        government ground hard health himself holding human husband illegal immediately important include included
        injured instead instrument insurance investigating investigator involving issued keep knife know known la large
        laws least leave led level license light live lives living lot major meet name nearby nearly nine non numerous
        ongoing open opening org overall owner paid parking partners passenger past penalty percent plea please point
        pre previously pronounced providing pulled put ran re receive receiving records recovered red repeatedly
        required residential resources responsible restitution right rights risk road role room running safe sale
        section see seek separate serve served shortly side someone south stated statement steal still stole store
        strike struck summer superior surveillance testimony throughout top total traffic treated tried true trust
        unlawful upon us vehicular very violation visit walking warrant west whom within witnesses www yesterday zone
    """,
    30: """
        08 150 1917 2001 2002 2003 2023 2024 2025 250 300 34 36 37 39 41 42 43 44 46 47 48 49 504 51 54 57 60 65
        accounts action activities acts address adult afternoon age agency agent agents agreed allow allowed almost
        alone already amount annual appear appeared argument arm armed assigned assist assisted association attempt
        authorities authority avoid baby bar become bedroom beginning behalf behavior believed benefit better beyond
        black blunt bond boyfriend businesses calling cannot captured card cards carrying cause charging check checks
        citizens claimed claiming clear close code cold collision come commercial commitment complaint complete complex
        computer conference consequences consumer continues continuing controlled cost costs couple crashed crashing
        created credit criminals critical current customers d dangerous de decision dedicated defense del denied despite
        detectives development directly does doing dollars done driven drunken duty economic education el eligible
        emergency encouraged end engaged entering entire escape especially evening event ever everyone ex example
        exchange facility facing failure falsely fatal fatally few field fight file filing find firearms floor follow
        followed food foot foreign form formal formerly forward fourth fraudulently future gain gangs gave girl give
        given good gross h half hand hands harm hate heard hearings helping history hitting homes honor hope hour
        hundreds identify identity illegally includes individual injuring inmate integrity intent interest international
        intersection intoxicated investigate investigative issues items job joint keeping kidnapping kill knowledge
        larceny largest las late lead leading legitimate less likely line little lived location look lost loved lying
        manager materials matter me meeting message met minor minutes move mr much murders n names nation neck need
        needed negligence neighborhood observed obtain obtained occurred offer offered offices officials often online
        onto opened operating operation operations opportunity organization owned parents parked participating
        partnership party patrol paying payment payments peace penalties pending per period physical placed policy
        position possible post potential practices present presented president prevent prevention previous price private
        process profit programs prosecute protecting proud prove purchase purchased purpose pursue read real recent
        recently reckless record refused relationship remain remains reporting reports request requesting residence
        residents response responsibility resulted resulting revealed review rival saw search seat seeking seen sell
        selling sent serving sexual short shots show showed significant signs similar sister small social society sold
        speed spent stabbed standing started stopped streets striking strong student students submitted subsequently
        substance successful suspect sustained target targeted tax technology term terms terrorism th thank thanked
        themselves thousands threat threatening threats too toward trafficking training trauma treatment truck trying
        turn turned twice ultimately unable v van vehicles violations vulnerable waiting walked want wanted weapons
        wearing weeks whether whose why witness women workers world wounds your youth
    """,
}
COMMON: dict[str, float] = {word: float(share) for share, words in _SHARES.items() for word in words.split()}
"""Each common word with the number of releases in a thousand that hold it, rounded down to a step."""
