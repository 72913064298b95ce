import TerminalUI
import Testing
import Workbench

/// The one table of keys.
@Suite struct KeymapTests {
  @Test func aKeyHasOneMeaning() {
    var seen: [KeySequence: Binding] = [:]
    for binding in Keymap.house {
      for keys in binding.keys {
        #expect(seen[keys] == nil, "\(keys) means «\(binding.help)» and «\(seen[keys]?.help ?? "")»")
        seen[keys] = binding
      }
    }
  }

  @Test func everyBindingHasItsKeys() {
    for binding in Keymap.house { #expect(!binding.keys.isEmpty, "\(binding.help)") }
  }

  @Test func aPrefixIsNoCommand() {
    let map = Keymap()
    for binding in Keymap.house {
      for keys in binding.keys where keys.keys.count > 1 {
        #expect(map.meaning(of: [keys.keys[0]]) == .prefix, "\(keys)")
        #expect(map.meaning(of: keys.keys) == .command(binding.command))
      }
    }
  }

  @Test func namesOfKeysAreReadBack() {
    for binding in Keymap.house {
      for keys in binding.keys { #expect(KeySequence(keys.description) == keys) }
    }
  }
}
