"""Thirty articles of invented papers, people and places, in a short form: a line a paragraph.

`#` headline, `=` standfirst, `##` subheading, `>` quotation, `-` item of a list, `|` row of a table, `@` time of a live post.
Everything that stands here is the article; everything that layouts.py puts round it is not.
"""

ARTICLES = [part.strip().splitlines() for part in """
# Harbour bridge closed after cracks found in bearings
= Engineers say the crossing may stay shut until autumn.
The port authority closed the harbour bridge on Tuesday after inspectors found cracks in two of its bearings.
“We were never told that the bearings were overdue,” said Tomas Reyl, the mayor of Tidewater, who had asked for the report in March.
Caldmoor Engineering, which built the bridge in 1998, declined to comment on the inspection or on the contract for repairs.
About 14,000 vehicles cross the bridge on a working day. Ferries will carry foot passengers until further notice, the authority said.
Two members of the council asked for the minutes of the winter meetings to be published, which the authority has refused so far.

# Quay levy doubled as council votes nine to four
The council of Tidewater voted on Monday night to double the levy that ships pay to lie at the old quay.
Supporters argued that the port had lost money for six years in a row, while owners warned of empty berths.
> It will empty the port before the summer is out, and everybody in this room knows it.
Oskar Lind, who speaks for the owners of forty coasters, said that he would take the matter to court.
The levy rises from 20 to 40 crowns a metre on the first of May. Ferries are exempt, according to the text of the order.

# Five things to know about the new water tariff
= The price of water changes in July, and not for everybody in the same way.
Households in the Varn valley will pay more for water from July, but the first forty litres a day stay free.
## Who pays more
Large gardens, pools and car washes move into a band of their own, at three times the present price.
## Who pays less
- Families with four children or more, who may apply for a rebate of a third.
- Hospitals and schools, which are billed at cost from now on.
- Farms that can show that they have sealed their old pipes.
The regulator expects the average bill to rise by 11 crowns a month, though it concedes that the estimate rests on a dry year.

# Minister denies that grain figures were changed
The minister of agriculture, Hanne Brodal, denied on Thursday that her office had altered the harvest figures before they were sent to parliament.
“Not one number was touched,” she told reporters outside the chamber. “I would resign if it were otherwise.”
A person who has seen both versions said that the yields of three districts differ by as much as a fifth.
The national statistics bureau said it was looking into the matter and would report within two weeks.
Opposition members called for the original tables to be laid before the house, and threatened a vote of no confidence.

# Live: storm crosses the northern islands
@ 14:20
The storm has reached the outer islands with gusts of 140 kilometres an hour, the weather service says.
@ 13:55
Power is out in most of Sunnvik. The utility says that crews can't go out before the wind drops below 90.
“Stay where you are and keep your radio on,” the head of the rescue service, Marit Hoel, said in a broadcast.
@ 13:10
The ferry to Langeness has turned back with 212 passengers on board. Nobody was hurt, the company says.
@ 12:40
Schools on five islands are closed for the rest of the day.

# The ledger of a small bank that would not fail
When the Bank of Orrin closed its doors in the crisis of 1987, its manager kept the ledgers in his cellar.
They show, page by page in a neat hand, how a village of nine hundred people lent to itself for a century.
The historian Petra Vollan has spent four years reading them. “It is a diary of trust,” she says, turning a leaf with two fingers.
Not one loan above two thousand crowns was ever refused, and only eleven were not paid back.
Her book comes out in October. The village, she says, has asked to see the chapter on the war before it is printed.

# Election results in the river districts
= Turnout was the highest since 1996.
The Civic Union won four of the six river districts in Sunday's election, according to final counts.
| District | Civic Union | Labour | Turnout
| Upper Varn | 41.2 | 38.0 | 71
| Lower Varn | 36.9 | 44.3 | 68
| Orrin | 52.5 | 30.1 | 74
| Tidewater | 47.0 | 40.8 | 66
The commission received eleven complaints, nine of them about a polling place in Lower Varn that opened late.
Its chair, Jonas Ekker, said that none of them could have changed a seat.

# Company says leak at plant was contained within an hour
Nordal Chemicals said on Wednesday that a leak of ammonia at its plant in Brekke was contained within an hour and that nobody outside the gates had been at risk.
Residents tell another story. Eight of them said they were treated for burning eyes, and two were kept in hospital overnight.
“The siren came forty minutes after the smell,” said Alva Strand, who lives across the road.
The safety board has sent three inspectors. A spokesman for the company did not immediately respond to questions about the delay.

# Interview: the judge who reads every page
Judge Ragna Moe has sat in the tax court of Hallin for twenty-two years and has never asked for an extension.
## How do you read a file of nine thousand pages?
Slowly, and from the back. The annexes are where people put what they hope I will not see.
## Have you ever been wrong?
Twice, that I know of. Both times I had skipped the annexes.
## What would you change?
I would forbid adjectives in tax returns. A number does not need to be robust.
She laughs, and asks whether the last answer may be left in. It may.

# Rail fares to rise by less than promised
Passengers on the western lines will pay three per cent more from January, rather than the five per cent that the operator had announced in spring.
The transport ministry said that it had refused to approve the higher figure because trains had been late too often.
WestRail said it was disappointed and would review its timetable. It said that it could “not rule out” fewer trains at night.
The passengers' council welcomed the decision. Its chair, Emil Dahl, called it “a small win for people who stand on cold platforms”.

# Study finds fewer birds at the lakes, and more kinds
The number of waterbirds that winter on the Hallin lakes has fallen by a quarter since 2005, but the number of species has grown from 61 to 68.
Researchers at the University of Orrin counted from boats, from drones and from the shore in every January of eighteen years.
They believe that mild winters keep some birds further north and bring others that were never seen before.
“One can be glad and worried at the same time,” said the lead author, Signe Aas.
The study was paid for by the lake district and appears in the journal Northern Waters.

# Court orders paper to print reply
A court in Tidewater ordered the Evening Lantern on Friday to print the reply of a shipowner whom it had accused of bribing a customs officer.
The judge held that the paper had given him two hours to answer questions that took it four months to prepare.
The Lantern's editor said that the paper stood by every word and would appeal.
The reply, of 340 words, must stand on the same page and in the same size as the report of 9 February.

# Museum returns carved door to village
After eleven years of letters, the National Museum has returned a carved church door to the village of Solvik.
The door was bought from a dealer in 1921 for the price of two cows. How the dealer came by it nobody can say.
Villagers carried it the last mile on their shoulders. Some of them had never seen it except on a stamp.
“We are not sad,” the museum's director, Lise Krag, said. “A door should be where one can walk through it.”
A copy, made by students in Hallin, will hang in the museum from June.

# Explainer: what the treaty on the strait says
= Four articles matter, and one of them was never ratified.
The treaty of 1954 opens the strait to merchant ships of all nations in time of peace.
## Pilots
Article 3 demands a pilot on every ship of more than eight metres' draught. Warships are exempt, and so are ferries.
## Tolls
Article 7 forbids tolls but allows “dues for services rendered”, a phrase that has filled libraries.
## Closure
Under article 12, either shore may close the strait for 48 hours after an accident. It has happened nine times.
Article 15, on spills, was signed by both sides and ratified by neither.

# Fishermen block harbour in protest at quotas
Some sixty boats blocked the mouth of the harbour at Langeness on Saturday in protest at the new quotas for cod.
The blockade lasted for five hours and ended without arrests, the police said.
The fishermen want the quota for small boats to be counted apart from that for trawlers, as it was until 2019.
“We leave the fish in the sea and they take it from us on paper,” said Ola Berg, who has fished there for thirty years.
The fisheries directorate said that the quotas rest on the advice of its scientists and would stand.

# Hospital waiting lists shorter for the third quarter
The number of people who wait for an operation in Orrin county fell to 4,310 at the end of September, from 5,020 in June.
It is the third quarter in a row in which the list became shorter, according to figures that the county published on Monday.
Doctors warned against reading too much into it. Some patients had been moved to a list of another name, the county's own audit found last year.
Kari Noss, who leads the county's health board, rejected this. “We count people, not lists,” she said.

# Mayor's trip cost twice what was approved
The mayor of Hallin spent 86,400 crowns on a study trip in April, twice what the council had approved, receipts seen by this paper show.
The sum includes eleven nights in a hotel with a spa, and a dinner for nine of which the bill names no guests.
The mayor, Stein Falk, said through his office that the trip had “paid for itself in contacts”. He declined to name them.
The council's auditor has asked for the missing names by the end of the month.
A similar trip in 2027 cost 31,000 crowns.

# School board bans phones, then thinks again
The school board of Upper Varn banned telephones from all classrooms on Tuesday, and on Thursday allowed them again in the upper two forms.
In between lay 1,900 letters, most of them from parents who said that they could not reach their children.
- Lower forms: no phones from eight until two.
- Middle forms: phones in a locker at the door.
- Upper forms: as the teacher decides.
The rule is to be looked at again in a year. Teachers were not asked, their union says.

# Why the lighthouse keeper stayed
There has been no need for a keeper at Skarvoy since 1974, when the lamp was given an electric eye. Birger Thon stayed all the same.
He paints the tower in May, counts the seals in August and writes the weather into a book that nobody asks for.
> Somebody has to notice.
The coastal service stopped paying him in 1979. It sends a boat with paint every spring, and enters it as fuel.
Last winter the electric eye failed for three nights. Ships reported nothing unusual.

# Central bank keeps rate, hints at cut
The central bank kept its main rate at 3.25 per cent on Thursday but said for the first time that the next move was more likely to be down than up.
The governor, Asta Rolv, said inflation would be “close enough” to the target by the summer.
Two of the seven members voted for a cut at once. Markets now see a two in three chance of one in March.
The crown fell by half a per cent against the currencies of its neighbours.

# Review panel clears detective of leaking file
A panel of three retired judges has cleared a detective of leaking a file on the harbour fraud to the press.
The panel found that at least forty people had had access to the file, and that nobody had kept a record of who opened it.
It called this “an invitation”, and recommended that every look at a file be logged.
The detective, who was suspended for fourteen months, will return to work in May. The police said they regretted the delay.

# Village votes on wind farm for the fourth time
The people of Brekke voted by 212 to 209 in favour of a wind farm on the ridge above the village on Sunday. It was the fourth vote in nine years.
Each side had won twice by then, if one counts the vote of 2028, which a court annulled because the ballots were printed on two kinds of paper.
The operator, Ridge Power, said that it would begin to build in spring. Opponents said that they would ask for a recount.
A turbine would stand 900 metres from the nearest house.

# Airport noise map was drawn with old engines
The map that decides which houses near Hallin airport are paid for new windows was drawn with the noise of engines that no airline flies any more, an engineer's report says.
Newer engines are quieter at take-off but louder on approach. About 300 houses to the east would fall within the limit, and 410 to the west outside it.
The airport operator said that it used the method that the law prescribes. The ministry confirmed this, and added that the method is “under review”.

# Bread price inquiry finds no cartel
The competition authority found no evidence that the four large bakeries had agreed on the price of bread, it said after an inquiry of two years.
It did find that all four had bought the same software, which suggests a price every morning.
“A common adviser is not a conspiracy,” its head, Frode Lunde, said. “But we will be looking at the adviser.”
The price of a loaf has risen by 38 per cent since 2026. Flour accounts for less than a third of that, by the authority's count.

# Two rowers found after nine days
Two rowers who had been missing since the first of June were found alive on Monday, 300 kilometres from the coast.
A tanker picked them up after it saw a mirror flash. Both were thirsty and sunburnt, the captain said over the radio, but well enough to complain about the coffee.
They had lost their oars, their radio and most of their food in a storm on the second night.
The coast guard had called off the search on Saturday. It said that it had looked “where the model said they would be”.

# Archive opens files on the strike of 1961
The state archive opened its files on the dock strike of 1961 on Monday, ten years later than the law would have allowed.
They hold 4,200 pages of police reports. On one of them, a minister has written “enough” in red pencil.
Families of the three men who were shot on the second day have asked for thirty years who gave the order. The files do not say.
Historians noted that the log of the night before is missing. The archive said it never had it.

# Startup that promised clean steel files for bankruptcy
Ferrum Nova, which promised to make steel without coal and raised 900 million crowns to do it, filed for bankruptcy on Friday.
Its only furnace ran for eleven days. Former staff said the lining cracked on each attempt to go beyond a test load.
The founder, Axel Wiik, wrote to shareholders that the technology “works, and has been proven to work”. He did not say where.
The county is owed 60 million. Its finance officer said that the loan was secured on the furnace.

# Heat record broken in Hallin, by a thermometer that moved
A temperature of 38.9 degrees was measured in Hallin on Sunday, which would be a record for the country.
The weather service is not sure that it counts. The thermometer was moved by forty metres in March, from a lawn to the edge of a car park.
“It is a very good thermometer in a very bad place,” said the service's head of observations, Nils Quam.
A decision is expected in September. The old record, of 38.4, was set in 1975 at a station that burned down in the same week.

# Parliament passes law on open ledgers
Parliament passed a law on Tuesday that makes every ministry publish its payments within thirty days. The vote was 88 to 61.
The law takes effect in January, and for secret services not at all.
Supporters pointed to a trial in two ministries, where the number of payments without a contract fell by half.
Critics said that suppliers would learn each other's prices. The minister of finance, Bodil Sand, replied that this was “rather the point”.
Fines for late publication go up to 50,000 crowns, to be paid by one ministry to another.

# Choir that lost its hall sings in the car park
The Orrin Choral Society has sung in a car park since its hall was closed for repairs in February, and its audience has trebled.
The concrete gives an echo of four seconds. The conductor, Ylva Sund, has chosen the programme to suit: slow, old and in Latin.
Cars may stay. At the last concert one alarm went off, in tune according to some.
The hall is to open again in November. The society has asked whether it may keep level two.
""".split("\n\n# ")]
ARTICLES = [[("# " + lines[0]) if not lines[0].startswith("#") else lines[0], *lines[1:]] for lines in ARTICLES]


def truth(lines):
    """The article as plain text."""
    return "\n".join(line.lstrip("#=>-|@ ") if line[0] in "#=>-|@" else line for line in lines).replace(" | ", " ")
