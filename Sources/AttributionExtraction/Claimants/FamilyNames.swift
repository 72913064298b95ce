/// Family names that stand alone for a person nearly always; names of well-known companies and places are left out.
enum FamilyNames {
  static let words: WordSet = """
    lee kim choi nguyen pham chen zhang liu huang tanaka sato watanabe takahashi nakamura kobayashi yamamoto singh kumar
    patel sharma gupta khan ahmed hussain rahman smith jones davies davis wilson taylor anderson thompson robinson evans
    roberts edwards thomson stevenson richardson murphy o'brien o'connor o'neill sullivan cohen olsen olson hansen
    larsen jensen pedersen petersen christensen sorensen sørensen kristensen rasmussen johansen johansson karlsson
    nilsson svensson larsson olsson persson lindqvist dahl haugen ruiz garcia garcía rodriguez rodríguez martinez
    martínez hernandez hernández lopez lópez gonzalez gonzález perez pérez sanchez sánchez ramirez ramírez torres diaz
    díaz alvarez álvarez gomez gómez fernandez fernández jimenez jiménez oliveira pereira ferreira rossi müller schmidt
    fischer weber becker hoffmann schulz dubois moreau lefebvre kowalski nowak wojcik kaminski lewandowski popov ivanov
    petrov smirnov kuznetsov sokolov kovacs szabo papadopoulos yilmaz demir okafor adeyemi mensah mbeki
    """
}
