/// Given names that tell «he» from «she» nearly always; whoever is not here has no gender until the text gives one.
enum GivenNames {
  static let male: WordSet = """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
    jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
    tyler aaron jose adam nathan henry peter zachary kyle walter ethan jeremy harold keith christian roger noah gerald
    carl terry sean arthur austin lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan
    wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny bernard bernie barack vladimir emmanuel
    boris karl hans jonas oskar anders tobias luis luís pedro carlos miguel antonio giovanni marco paolo ivan sergei igor
    dmitri ahmed mohammed muhammad ali omar hassan ibrahim yusuf mustafa raj ravi sanjay arjun wei jun hiroshi kenji takeshi
    erik lars olaf sven nils gustav otto felix stefan jürgen klaus dieter wolfgang franz heinrich pierre jean jacques
    henri françois marcel andré leo theodore ted tom tim jim bob bill mike dave steve dan greg jeff ben sam matt chris nick
    tony alex fred neil ian colin graham simon stuart nigel derek trevor malcolm angus duncan hamish rory liam aidan tomas
    mateus xi elon jeb mitt rand
    matti arvo antti mikko juha timo pekka jari heikki kari ole rune bjørn håkon magnus fredrik henrik johan jan piet
    pieter willem joost bram kees dirk ruud jeroen maarten gerrit uwe jochen holger thorsten matthias andreas florian
    sebastian alessandro matteo lorenzo giuseppe luca stefano roberto francesco enrico mario alberto fernando diego javier
    pablo rafael alejandro sergio ricardo eduardo jorge raúl manuel josé joão rui nuno tiago bruno vasco thiago guilherme
    laurent olivier thierry didier gérard philippe guillaume mathieu benoît yves alain étienne piotr tomasz krzysztof
    andrzej paweł marek jakub jerzy zbigniew wojciech petr pavel jiří tomáš martin zoltán lászló istván gábor bence
    mihai nikolai mikhail alexei andrei yuri oleg viktor anatoly volodymyr oleksandr dmytro taras tariq khalid
    ismail hamid karim samir rashid imran bilal abdullah mahmoud youssef kwame kofi chinedu emeka tunde sipho thabo
    vikram amit anil sunil rahul rohit suresh ramesh deepak hideo satoshi akira haruto yuto jae-in
    """
  static let female: WordSet = """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
    angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
    maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
    cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice judy
    sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
    alexis lori hillary ivanka melania theresa ada lena ilona mirela ines inês elena irina olga natasha svetlana tatiana
    sofia chiara giulia francesca claudia ingrid astrid freya sigrid greta heidi ursula angela gisela petra monika birgit
    fatima aisha leila zainab layla nadia amina priya anjali lakshmi mei yuki sakura keiko akiko zubeda mira clara eva nora
    ella chloe zoe lucy jane kate katie jenny jill sally wendy tracy fiona moira siobhan niamh aoife carmen lucia rosa
    pilar dolores ana beatriz joana gabriela valentina camila kamala condoleezza
    matilda aino helmi kaisa päivi riikka sanna anneli hanne mette birgitte kirsten solveig marit ragnhild inger
    annika karin ulla britta lotta ebba annelies marijke femke saskia anke heike sabine silke ulrike renate brigitte
    katja anja antje alessandra federica valeria paola silvia elisabetta simona raffaella lucía inés maría josefa
    concepción montserrat teresa adriana mariana luciana fernanda margaux élodie aurélie sandrine
    delphine véronique nathalie isabelle sylvie hélène agnieszka małgorzata katarzyna ewa joanna magdalena barbora
    kateřina zuzana ilse hedwig zsófia katalin judit oksana nadezhda lyudmila galina tamara yulia larisa halima khadija
    maryam zahra samira noor yasmin ngozi chioma amara abena akua thandiwe nomsa sunita kavita anita pooja deepa sushma
    naoko yoko michiko haruka sunmi
    """
}
