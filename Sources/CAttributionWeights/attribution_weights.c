// The weights are embedded, so that an installed program needs no folder; the system maps them as it maps code.
#include "include/attribution_weights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char weights[] = {
#embed "tagger.weights"
};

const unsigned char *claims_weights(void) { return weights; }

size_t claims_weights_count(void) { return sizeof weights; }
