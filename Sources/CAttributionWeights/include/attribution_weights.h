#ifndef ATTRIBUTION_WEIGHTS_H
#define ATTRIBUTION_WEIGHTS_H

#include <stddef.h>

/// The file tagger.weights, part of the program; begins at a multiple of 64 bytes.
const unsigned char *claims_weights(void);

/// Its length in bytes.
size_t claims_weights_count(void);

#endif
