#ifndef WORKED_EXAMPLE_H
#define WORKED_EXAMPLE_H

#include <stddef.h>

/// A file of the worked example, part of the program.
struct claims_example_file {
  /// Inside the text form, such as `reviews/ledger.jsonl`.
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// How many files there are.
size_t claims_example_count(void);

/// The file at a place; the last one for any place beyond.
struct claims_example_file claims_example_file_at(size_t place);

#endif
