import TerminalUI
import Testing

@Suite struct ListTests {
  private func list(_ count: Int, height: Int, cursor: Int = 0) -> ListState {
    var list = ListState()
    list.recount(count, cursor: cursor, height: height)
    return list
  }

  @Test func theCursorKeepsAMargin() {
    var list = list(100, height: 30)
    list.move(by: 27, height: 30)
    #expect(list.top == 1)
    var small = self.list(100, height: 10)
    small.move(by: 9, height: 10)
    #expect(small.top == 1)
  }

  @Test func pagesOverlapByTwo() {
    var list = list(100, height: 20)
    list.page(by: 1, height: 20)
    #expect(list.visible(height: 20).lowerBound == 18)
  }

  @Test func aJumpOutOfSightComesToTheMiddle() {
    var list = list(1_000, height: 20)
    list.go(to: 500, height: 20)
    #expect(list.top == 490)
  }

  @Test func theSelectedRowKeepsItsLineWhenRowsComeAbove() {
    var list = list(100, height: 20, cursor: 0)
    list.go(to: 50, height: 20)
    let line = list.cursor - list.top
    list.recount(130, cursor: 80, height: 20)
    #expect(list.cursor == 80 && list.cursor - list.top == line)
  }

  @Test func nothingMovesOutOfTheList() {
    var random = SystemSeed(state: 5)
    var list = ListState()
    for _ in 0..<20_000 {
      let height = random.below(30)
      switch random.below(7) {
      case 0: list.move(by: random.below(50) - 25, height: height)
      case 1: list.page(by: random.below(5) - 2, height: height)
      case 2: list.half(by: random.below(5) - 2, height: height)
      case 3: list.go(to: random.below(300) - 50, height: height)
      case 4: list.scroll(by: random.below(40) - 20, height: height)
      case 5: list.place([.top, .centre, .bottom][random.below(3)], height: height)
      default: list.recount(random.below(200), cursor: random.below(250), height: height)
      }
      #expect(list.cursor >= 0 && list.cursor <= max(0, list.count - 1))
      let seen = list.visible(height: height)
      #expect(seen.lowerBound >= 0 && seen.upperBound <= list.count)
    }
    list.move(by: Int.min, height: 10)
    list.move(by: Int.max, height: 10)
    #expect(list.cursor == max(0, list.count - 1))
  }

  @Test func rectanglesAreNeverNegative() {
    let rect = Rect(Size(columns: 10, rows: 5))
    #expect(rect.droppingTop(9).height == 0 && rect.bottom(2).y == 3 && rect.left(4).width == 4)
    #expect(rect.droppingLeft(4) == Rect(x: 4, y: 0, width: 6, height: 5))
    #expect(rect.inset(dx: 6, dy: 1).width == 0)
    #expect(rect.contains(Point(x: 9, y: 4)) && !rect.contains(Point(x: 10, y: 0)))
  }

  @Test func fuzzyPrefersTheBeginningsOfWords() {
    func best(_ pattern: String, _ words: [String]) -> String? {
      words.compactMap { word in Fuzzy.match(pattern, word).map { (word, $0.score) } }.max { $0.1 < $1.1 }?.0
    }
    #expect(best("so", ["set aside, no more", "sign off", "resolve"]) == "sign off")
    #expect(best("sign", ["assignee", "sign off", "design"]) == "sign off")
    #expect(Fuzzy.match("xyz", "sign off") == nil)
    #expect(Fuzzy.match("", "anything")?.score == 0)
    #expect(Fuzzy.match("SO", "sign off")?.matches == [0, 5])
  }
}
