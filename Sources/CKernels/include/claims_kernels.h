#ifndef CLAIMS_KERNELS_H
#define CLAIMS_KERNELS_H

#include <stdint.h>

// The inner products of the tagger's network, for the processor at hand.
//
// Matrices of activations are row by row. Weights of a product are signed bytes, packed in blocks of 16 columns:
// [columns / 16][depth / 4][16][4]; a column is what one output depends on. Sums of bytes are exact, so they are the
// same on every level; what is computed in floats differs by rounding alone.

/// A set of instructions that the kernels are written for.
typedef enum claims_level {
  CLAIMS_LEVEL_PLAIN = 0,
  CLAIMS_LEVEL_AVX2 = 1,
  CLAIMS_LEVEL_AVX512 = 2,
  CLAIMS_LEVEL_NEON = 3,
  /// AVX2 with sums of four products of bytes at once, as processors without AVX-512 have it.
  CLAIMS_LEVEL_AVXVNNI = 4,
} claims_level;

/// Whether this processor has the instructions of a level.
int claims_level_works(claims_level level);

/// The fastest level that works here.
claims_level claims_best_level(void);

/// The byte that stands for 0 in a row. Bytes of rows have seven bits, 1 to 127: so products with weights can be summed
/// in 16 bits where a processor has nothing wider for bytes.
#define CLAIMS_ZERO 64

/// Rounds rows of floats to bytes: value = (byte - CLAIMS_ZERO) * scale of the row.
/// depth is a multiple of 4.
void claims_quantise(
    claims_level level, const float *values, long rows, long depth, uint8_t *bytes, float *scales);

/// Finds how many times four products with any row can be summed in 16 bits in each block of 16 columns, where a level
/// gains by it; 0 is none. narrow has columns / 16 places.
void claims_narrow(claims_level level, const int8_t *weights, long depth, long columns, uint8_t *narrow);

/// out[row][column] = row_scale * column_scale * sum((byte - CLAIMS_ZERO) * weight) + bias.
/// depth is a multiple of 4 and at most CLAIMS_LARGEST_DEPTH, columns a multiple of 16. narrow is what claims_narrow
/// found, or null: then nothing is taken for granted.
void claims_product(
    claims_level level, const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights,
    const uint8_t *narrow, const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out);

#define CLAIMS_LARGEST_DEPTH 4096

/// Self-attention of one window: queries, keys and values side by side in rows of 3 * heads * head_width; out has
/// rows of heads * head_width, one for each of the count rows that begin with first. head_width is a multiple of 32 and at most 128.
/// scratch holds claims_attention_scratch(rows, head_width) floats.
void claims_attend(
    claims_level level, const float *joined, long rows, long first, long count, long heads, long head_width,
    float *scratch, float *out);
long claims_attention_scratch(long rows, long head_width);

/// values = normalised(values + added) * gain + bias, row by row; width is a multiple of 16.
void claims_add_and_normalise(
    claims_level level, float *values, const float *added, long rows, long width, const float *gain, const float *bias,
    float epsilon);

/// The Gaussian error linear unit, exact form (Hendrycks and Gimpel, arXiv 1606.08415); count is a multiple of 16.
void claims_gelu(claims_level level, float *values, long count);

#endif
