// Sums of products of bytes, a function a level.
#include "products.h"

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

static inline float finished(
    int32_t sum, long column, float row_scale, const int32_t *weight_sums, const float *column_scales,
    const float *bias) {
  return (float)(sum - 128 * weight_sums[column]) * (row_scale * column_scales[column]) + bias[column];
}

void claims_product_plain(
    const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
  for (long row = 0; row < rows; row++)
    for (long block = 0; block < columns; block += 16) {
      const int8_t *packed = weights + block * depth;
      int32_t sums[16] = {0};
      for (long k = 0; k < depth; k += 4)
        for (int column = 0; column < 16; column++)
          for (int i = 0; i < 4; i++)
            sums[column] += (int32_t)bytes[row * depth + k + i] * packed[k * 16 + column * 4 + i];
      for (int column = 0; column < 16; column++)
        out[row * columns + block + column] =
            finished(sums[column], block + column, row_scales[row], weight_sums, column_scales, bias);
    }
}

#if defined(__x86_64__)

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))

AVX512 static inline void finish_512(
    __m512i sum, long column, float row_scale, const int32_t *weight_sums, const float *column_scales,
    const float *bias, float *out) {
  const __m512i whole = _mm512_sub_epi32(sum, _mm512_slli_epi32(_mm512_loadu_si512(weight_sums + column), 7));
  const __m512 scale = _mm512_mul_ps(_mm512_loadu_ps(column_scales + column), _mm512_set1_ps(row_scale));
  _mm512_storeu_ps(
      out + column, _mm512_fmadd_ps(_mm512_cvtepi32_ps(whole), scale, _mm512_loadu_ps(bias + column)));
}

// ROWS rows against VECTORS blocks of 16 columns, all sums in registers.
#define TILE_512(ROWS, VECTORS)                                                                                  \
  AVX512 static void tile_512_##ROWS##_##VECTORS(                                                                \
      const uint8_t *bytes, const float *row_scales, long depth, const int8_t *weights, long column,             \
      const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {     \
    __m512i sums[ROWS][VECTORS];                                                                                 \
    _Pragma("clang loop unroll(full)") for (int r = 0; r < ROWS; r++)                                            \
        _Pragma("clang loop unroll(full)") for (int v = 0; v < VECTORS; v++) sums[r][v] = _mm512_setzero_si512(); \
    const int8_t *packed = weights + column * depth;                                                             \
    for (long k = 0; k < depth; k += 4) {                                                                        \
      __m512i weight[VECTORS];                                                                                   \
      _Pragma("clang loop unroll(full)") for (int v = 0; v < VECTORS; v++)                                       \
          weight[v] = _mm512_loadu_si512(packed + v * 16 * depth + k * 16);                                      \
      _Pragma("clang loop unroll(full)") for (int r = 0; r < ROWS; r++) {                                        \
        int32_t four;                                                                                            \
        __builtin_memcpy(&four, bytes + r * depth + k, 4);                                                       \
        const __m512i value = _mm512_set1_epi32(four);                                                           \
        _Pragma("clang loop unroll(full)") for (int v = 0; v < VECTORS; v++)                                     \
            sums[r][v] = _mm512_dpbusd_epi32(sums[r][v], value, weight[v]);                                      \
      }                                                                                                          \
    }                                                                                                            \
    _Pragma("clang loop unroll(full)") for (int r = 0; r < ROWS; r++)                                            \
        _Pragma("clang loop unroll(full)") for (int v = 0; v < VECTORS; v++) finish_512(                         \
            sums[r][v], column + 16 * v, row_scales[r], weight_sums, column_scales, bias, out + r * columns);    \
  }

TILE_512(6, 4)
TILE_512(1, 4)
TILE_512(6, 1)
TILE_512(1, 1)

AVX512 void claims_product_avx512(
    const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
  for (long column = 0; column < columns;) {
    const int wide = columns - column >= 64;
    for (long row = 0; row < rows;) {
      const int six = rows - row >= 6;
      (wide ? six ? tile_512_6_4 : tile_512_1_4 : six ? tile_512_6_1 : tile_512_1_1)(
          bytes + row * depth, row_scales + row, depth, weights, column, weight_sums, column_scales, bias, columns,
          out + row * columns);
      row += six ? 6 : 1;
    }
    column += wide ? 64 : 16;
  }
}

#define AVX2 __attribute__((target("avx2,fma")))

// Four rows (as 16-bit numbers) against 8 columns. Pairs of products are summed in 32 bits, so nothing saturates.
AVX2 static void tile_256(
    const int16_t *values, long count, long depth, const int8_t *packed, long column, const float *row_scales,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
  __m256i sums[4][2];
  _Pragma("clang loop unroll(full)") for (int r = 0; r < 4; r++) sums[r][0] = sums[r][1] = _mm256_setzero_si256();
  for (long k = 0; k < depth; k += 4) {
    const __m256i low = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(packed + k * 16)));
    const __m256i high = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(packed + k * 16 + 16)));
    _Pragma("clang loop unroll(full)") for (int r = 0; r < 4; r++) {
      int64_t four;
      __builtin_memcpy(&four, values + r * depth + k, 8);
      const __m256i value = _mm256_set1_epi64x(four);
      sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(value, low));
      sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(value, high));
    }
  }
  for (long r = 0; r < count; r++) {
    int32_t pairs[16];
    _mm256_storeu_si256((__m256i *)pairs, sums[r][0]);
    _mm256_storeu_si256((__m256i *)(pairs + 8), sums[r][1]);
    for (int i = 0; i < 8; i++)
      out[r * columns + column + i] = finished(
          pairs[2 * i] + pairs[2 * i + 1], column + i, row_scales[r], weight_sums, column_scales, bias);
  }
}

AVX2 void claims_product_avx2(
    const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
  int16_t values[4 * CLAIMS_LARGEST_DEPTH];
  for (long first = 0; first < columns; first += 64) {
    const long last = columns < first + 64 ? columns : first + 64;
    for (long row = 0; row < rows; row += 4) {
      const long count = rows - row < 4 ? rows - row : 4;
      for (long i = 0; i < 4 * depth; i++) values[i] = i < count * depth ? bytes[row * depth + i] : 0;
      for (long column = first; column < last; column += 8)
        tile_256(
            values, count, depth, weights + column / 16 * 16 * depth + column % 16 * 4, column, row_scales + row,
            weight_sums, column_scales, bias, columns, out + row * columns);
    }
  }
}

#elif defined(__aarch64__)

void claims_product_neon(
    const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
#if defined(__ARM_FEATURE_DOTPROD)
  const long step = 4;
  for (long block = 0; block < columns; block += 16) {
    const int8_t *packed = weights + block * depth;
    for (long row = 0; row < rows; row += step) {
      const long count = rows - row < step ? rows - row : step;
      int32x4_t sums[4][4];
      for (int r = 0; r < 4; r++)
        for (int v = 0; v < 4; v++) sums[r][v] = vdupq_n_s32(0);
      for (long k = 0; k < depth; k += 4) {
        int8x16_t weight[4];
        for (int v = 0; v < 4; v++) weight[v] = vld1q_s8(packed + k * 16 + v * 16);
        for (long r = 0; r < count; r++) {
          uint32_t four;
          __builtin_memcpy(&four, bytes + (row + r) * depth + k, 4);
          // Bytes count from 128, so turning the highest bit makes them signed.
          const int8x16_t value = vreinterpretq_s8_u32(vdupq_n_u32(four ^ 0x80808080u));
          for (int v = 0; v < 4; v++) sums[r][v] = vdotq_s32(sums[r][v], weight[v], value);
        }
      }
      for (long r = 0; r < count; r++)
        for (int v = 0; v < 4; v++) {
          int32_t four[4];
          vst1q_s32(four, sums[r][v]);
          for (int i = 0; i < 4; i++) {
            const long column = block + v * 4 + i;
            out[(row + r) * columns + column] = finished(
                four[i] + 128 * weight_sums[column], column, row_scales[row + r], weight_sums, column_scales, bias);
          }
        }
    }
  }
#else
  claims_product_plain(
      bytes, row_scales, rows, depth, weights, weight_sums, column_scales, bias, columns, out);
#endif
}

#endif
