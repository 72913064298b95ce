// Sums of products of bytes, a function a level.
#include "products.h"

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#if defined(__linux__)
#include <sys/auxv.h>
#endif
#endif

// Multiplies by CLAIMS_ZERO.
#define ZERO_SHIFT 6
_Static_assert(CLAIMS_ZERO == 1 << ZERO_SHIFT, "the zero of rows is a power of two");

#define EACH(I, COUNT) _Pragma("clang loop unroll(full)") for (int I = 0; I < (COUNT); I++)

static inline float finished(
    int32_t sum, long column, float row_scale, const int32_t *weight_sums, const float *column_scales,
    const float *bias) {
  return (float)(sum - CLAIMS_ZERO * weight_sums[column]) * (row_scale * column_scales[column]) + bias[column];
}

void claims_product_plain(
    const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights, const uint8_t *narrow,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
  (void)narrow;
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
  const __m512i whole = _mm512_sub_epi32(
      sum, _mm512_slli_epi32(_mm512_loadu_si512(weight_sums + column), ZERO_SHIFT));
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
    const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights, const uint8_t *narrow,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
  (void)narrow;
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

// Whether so many times four products of a row with each of 16 columns can be summed in 16 bits, whatever the row: no
// byte of it is over 127. Four times do nearly always, and six, which spare sums in 32 bits, in three of five blocks.
AVX2 static int fits(const int8_t *packed, long depth, long times) {
  // What is summed of the positive weights, or of the negative ones, is half of all sizes and what they differ by.
  const __m256i ones = _mm256_set1_epi8(1), most = _mm256_set1_epi16(INT16_MAX / 127 * 2);
  if (depth % (4 * times)) return 0;
  for (const int8_t *end = packed + depth * 16; packed < end;) {
    __m256i sizes[2], differ[2];
    EACH(half, 2) sizes[half] = differ[half] = _mm256_setzero_si256();
    for (long i = 0; i < times; i++, packed += 64)
      EACH(half, 2) {
        const __m256i four = _mm256_loadu_si256((const __m256i *)packed + half);
        sizes[half] = _mm256_add_epi16(sizes[half], _mm256_maddubs_epi16(_mm256_abs_epi8(four), ones));
        differ[half] = _mm256_add_epi16(differ[half], _mm256_maddubs_epi16(ones, four));
      }
    EACH(half, 2) {
      const __m256i larger = _mm256_add_epi16(sizes[half], _mm256_abs_epi16(differ[half]));
      const __m256i over = _mm256_cmpgt_epi16(larger, most);
      if (!_mm256_testz_si256(over, over)) return 0;
    }
  }
  return 1;
}

// What the zero of rows adds to the sums of 16 columns, to be taken away.
AVX2 static inline void zero_256(const int32_t *weight_sums, __m256i less[2]) {
  for (int half = 0; half < 2; half++)
    less[half] = _mm256_sub_epi32(
        _mm256_setzero_si256(),
        _mm256_slli_epi32(_mm256_loadu_si256((const __m256i *)weight_sums + half), ZERO_SHIFT));
}

AVX2 static inline void finish_256(
    __m256i sum, __m256 row_scale, const float *column_scales, const float *bias, float *out) {
  const __m256 scale = _mm256_mul_ps(_mm256_loadu_ps(column_scales), row_scale);
  _mm256_storeu_ps(out, _mm256_fmadd_ps(_mm256_cvtepi32_ps(sum), scale, _mm256_loadu_ps(bias)));
}

// ROWS rows against 16 columns, COUNT times four products of each summed in 16 bits: one time is never too much.
// `less` is what the zero of rows adds to every sum, taken away beforehand. Inlined, because a head's products are so
// short that a call, and sums in memory, would take as long.
#define TILE_256(ROWS, COUNT)                                                                                    \
  AVX2 static inline __attribute__((always_inline)) void tile_256_##ROWS##_##COUNT(                              \
      const uint8_t *bytes, const float *row_scales, long depth, const int8_t *packed, const __m256i less[2],    \
      const float *column_scales, const float *bias, long columns, float *out) {                                 \
    const __m256i ones = _mm256_set1_epi16(1);                                                                   \
    __m256i sums[ROWS][2];                                                                                       \
    EACH(r, ROWS) EACH(half, 2) sums[r][half] = less[half];                                                      \
    for (long k = 0; k < depth; k += 4 * COUNT) {                                                                \
      __m256i part[ROWS][2];                                                                                     \
      EACH(i, COUNT) {                                                                                           \
        const __m256i *weight = (const __m256i *)(packed + (k + 4 * i) * 16);                                    \
        const __m256i left = _mm256_loadu_si256(weight), right = _mm256_loadu_si256(weight + 1);                 \
        EACH(r, ROWS) {                                                                                          \
          int32_t four;                                                                                          \
          __builtin_memcpy(&four, bytes + r * depth + k + 4 * i, 4);                                             \
          const __m256i value = _mm256_set1_epi32(four);                                                         \
          const __m256i low = _mm256_maddubs_epi16(value, left), high = _mm256_maddubs_epi16(value, right);      \
          part[r][0] = i ? _mm256_add_epi16(part[r][0], low) : low;                                              \
          part[r][1] = i ? _mm256_add_epi16(part[r][1], high) : high;                                            \
        }                                                                                                        \
      }                                                                                                          \
      EACH(r, ROWS) EACH(half, 2) sums[r][half] =                                                                \
          _mm256_add_epi32(sums[r][half], _mm256_madd_epi16(part[r][half], ones));                               \
    }                                                                                                            \
    EACH(r, ROWS) EACH(half, 2) finish_256(                                                                      \
        sums[r][half], _mm256_set1_ps(row_scales[r]), column_scales + 8 * half, bias + 8 * half,                 \
        out + r * columns + 8 * half);                                                                           \
  }

// All rows against 16 columns. Meanwhile a little of the next columns' weights is fetched with each pair of rows: all
// weights of a network are more than the caches of a core.
#define BLOCK_256(COUNT)                                                                                         \
  TILE_256(2, COUNT)                                                                                             \
  TILE_256(1, COUNT)                                                                                             \
  AVX2 static void block_256_##COUNT(                                                                            \
      const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *packed,                \
      const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {     \
    __m256i less[2];                                                                                             \
    zero_256(weight_sums, less);                                                                                 \
    const int8_t *next = packed + 16 * depth;                                                                    \
    const long lines = 16 * depth / 64 / (rows / 2 + 1) + 1;                                                     \
    long row = 0;                                                                                                \
    for (; row + 2 <= rows; row += 2) {                                                                          \
      for (long line = 0; line < lines; line++, next += 64) __builtin_prefetch(next);                            \
      tile_256_2_##COUNT(                                                                                        \
          bytes + row * depth, row_scales + row, depth, packed, less, column_scales, bias, columns,              \
          out + row * columns);                                                                                  \
    }                                                                                                            \
    if (row < rows)                                                                                              \
      tile_256_1_##COUNT(                                                                                        \
          bytes + row * depth, row_scales + row, depth, packed, less, column_scales, bias, columns,              \
          out + row * columns);                                                                                  \
  }

BLOCK_256(1)
BLOCK_256(4)
BLOCK_256(6)

void claims_narrow_avx2(const int8_t *weights, long depth, long columns, uint8_t *narrow) {
  for (long column = 0; column < columns; column += 16) {
    const int8_t *packed = weights + column * depth;
    narrow[column / 16] = fits(packed, depth, 6) ? 6 : fits(packed, depth, 4) ? 4 : 0;
  }
}

AVX2 void claims_product_avx2(
    const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights, const uint8_t *narrow,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
  for (long column = 0; column < columns; column += 16) {
    const uint8_t times = narrow ? narrow[column / 16] : 0;
    (times == 6 ? block_256_6 : times == 4 ? block_256_4 : block_256_1)(
        bytes, row_scales, rows, depth, weights + column * depth, weight_sums + column, column_scales + column,
        bias + column, columns, out + column);
  }
}

#define AVXVNNI __attribute__((target("avx2,fma,avxvnni")))

// ROWS rows against 16 columns.
#define TILE_VNNI(ROWS)                                                                                          \
  AVXVNNI static void tile_vnni_##ROWS(                                                                          \
      const uint8_t *bytes, const float *row_scales, long depth, const int8_t *packed, const __m256i less[2],    \
      const float *column_scales, const float *bias, long columns, float *out) {                                 \
    __m256i sums[ROWS][2];                                                                                       \
    EACH(r, ROWS) EACH(half, 2) sums[r][half] = less[half];                                                      \
    for (long k = 0; k < depth; k += 4) {                                                                        \
      const __m256i left = _mm256_loadu_si256((const __m256i *)(packed + k * 16));                               \
      const __m256i right = _mm256_loadu_si256((const __m256i *)(packed + k * 16 + 32));                         \
      EACH(r, ROWS) {                                                                                            \
        int32_t four;                                                                                            \
        __builtin_memcpy(&four, bytes + r * depth + k, 4);                                                       \
        const __m256i value = _mm256_set1_epi32(four);                                                           \
        sums[r][0] = _mm256_dpbusd_avx_epi32(sums[r][0], value, left);                                           \
        sums[r][1] = _mm256_dpbusd_avx_epi32(sums[r][1], value, right);                                          \
      }                                                                                                          \
    }                                                                                                            \
    EACH(r, ROWS) EACH(half, 2) finish_256(                                                                      \
        sums[r][half], _mm256_set1_ps(row_scales[r]), column_scales + 8 * half, bias + 8 * half,                 \
        out + r * columns + 8 * half);                                                                           \
  }

TILE_VNNI(6)
TILE_VNNI(1)

AVXVNNI void claims_product_avxvnni(
    const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights, const uint8_t *narrow,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
  (void)narrow;
  for (long column = 0; column < columns; column += 16) {
    __m256i less[2];
    zero_256(weight_sums + column, less);
    for (long row = 0; row < rows;) {
      const int six = rows - row >= 6;
      (six ? tile_vnni_6 : tile_vnni_1)(
          bytes + row * depth, row_scales + row, depth, weights + column * depth, less, column_scales + column,
          bias + column, columns, out + row * columns + column);
      row += six ? 6 : 1;
    }
  }
}

#elif defined(__aarch64__)

static void keep(
    int32x4_t sums, long column, float row_scale, const int32_t *weight_sums, const float *column_scales,
    const float *bias, float *out) {
  int32_t four[4];
  vst1q_s32(four, sums);
  for (int i = 0; i < 4; i++)
    out[column + i] = finished(four[i], column + i, row_scale, weight_sums, column_scales, bias);
}

// Four bytes of a row, over and over. None is over 127, so they are signed as well.
static inline int8x16_t four_bytes(const uint8_t *bytes) {
  uint32_t four;
  __builtin_memcpy(&four, bytes, 4);
  return vreinterpretq_s8_u32(vdupq_n_u32(four));
}

// With dot products, as processors since about 2018 have them.
__attribute__((target("dotprod"))) static void product_dots(
    const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
  for (long block = 0; block < columns; block += 16) {
    const int8_t *packed = weights + block * depth;
    for (long row = 0; row < rows; row += 4) {
      const long count = rows - row < 4 ? rows - row : 4;
      int32x4_t sums[4][4];
      for (int r = 0; r < 4; r++)
        for (int v = 0; v < 4; v++) sums[r][v] = vdupq_n_s32(0);
      for (long k = 0; k < depth; k += 4) {
        int8x16_t weight[4];
        for (int v = 0; v < 4; v++) weight[v] = vld1q_s8(packed + k * 16 + v * 16);
        for (int r = 0; r < 4; r++) {
          const int8x16_t value = four_bytes(bytes + (row + (r < count ? r : 0)) * depth + k);
          for (int v = 0; v < 4; v++) sums[r][v] = vdotq_s32(sums[r][v], weight[v], value);
        }
      }
      for (long r = 0; r < count; r++)
        for (int v = 0; v < 4; v++)
          keep(
              sums[r][v], block + 4 * v, row_scales[row + r], weight_sums, column_scales, bias,
              out + (row + r) * columns);
    }
  }
}

// Without: products of bytes in 16 bits, added in pairs.
static void product_pairs(
    const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
  for (long block = 0; block < columns; block += 16) {
    const int8_t *packed = weights + block * depth;
    for (long row = 0; row < rows; row += 2) {
      const long count = rows - row < 2 ? 1 : 2;
      int32x4_t sums[2][8];
      for (int r = 0; r < 2; r++)
        for (int v = 0; v < 8; v++) sums[r][v] = vdupq_n_s32(0);
      for (long k = 0; k < depth; k += 4)
        for (int r = 0; r < 2; r++) {
          const int8x16_t value = four_bytes(bytes + (row + (r < count ? r : 0)) * depth + k);
          for (int v = 0; v < 4; v++) {
            const int8x16_t weight = vld1q_s8(packed + k * 16 + v * 16);
            const int16x8_t low = vmull_s8(vget_low_s8(weight), vget_low_s8(value));
            sums[r][2 * v] = vpadalq_s16(sums[r][2 * v], low);
            sums[r][2 * v + 1] = vpadalq_s16(sums[r][2 * v + 1], vmull_high_s8(weight, value));
          }
        }
      for (long r = 0; r < count; r++)
        for (int v = 0; v < 4; v++)
          keep(
              vpaddq_s32(sums[r][2 * v], sums[r][2 * v + 1]), block + 4 * v, row_scales[row + r], weight_sums,
              column_scales, bias, out + (row + r) * columns);
    }
  }
}

static int has_dots(void) {
#if defined(__linux__)
  return (getauxval(AT_HWCAP) >> 20 & 1) != 0;  // HWCAP_ASIMDDP
#else
  return 1;  // every Apple processor that runs macOS 11 or later
#endif
}

void claims_product_neon(
    const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights, const uint8_t *narrow,
    const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
  (void)narrow;
  (has_dots() ? product_dots : product_pairs)(
      bytes, row_scales, rows, depth, weights, weight_sums, column_scales, bias, columns, out);
}

#endif
