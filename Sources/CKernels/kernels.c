// Chooses by processor; the work is in products.c and floats.inc.
#include "include/claims_kernels.h"

#include "products.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

typedef float v16 __attribute__((ext_vector_type(16)));
typedef float v8 __attribute__((ext_vector_type(8)));
typedef float v4 __attribute__((ext_vector_type(4)));
typedef int32_t i16v __attribute__((ext_vector_type(16)));
typedef uint8_t b16 __attribute__((ext_vector_type(16)));
typedef int8_t c16 __attribute__((ext_vector_type(16)));
typedef int16_t h16 __attribute__((ext_vector_type(16)));
typedef int32_t i4 __attribute__((ext_vector_type(4)));

// Vectors of 64 bytes are passed between static functions of one level only, so their ABI concerns nobody else.
#pragma clang diagnostic ignored "-Wpsabi"

// Functions for a level may only inline what is written for it too, so these are macros.
// Not 0 + x, which is an addition that must be made: 0 and -0 differ.
#define splat(X) ({ const float x = (X); (v16){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x}; })
#define load16(P) ({ v16 loaded; __builtin_memcpy(&loaded, (P), 64); loaded; })
#define store16(P, X) ({ const v16 stored = (X); __builtin_memcpy((P), &stored, 64); })

// The second where either is no number, which is one instruction here; a maximum that passes over what is no number
// takes three. Only vectors of clang's own kind can be chosen from lane by lane in C.
#if defined(__x86_64__)
#define either(X, SIGN, Y) ({ const __typeof__(X) one = (X), other = (Y); one SIGN other ? one : other; })
#define larger(X, Y) either(X, >, Y)
#define smaller(X, Y) either(X, <, Y)
#else
#define larger(X, Y) __builtin_elementwise_max(X, Y)
#define smaller(X, Y) __builtin_elementwise_min(X, Y)
#endif

#define EACH(I, COUNT) _Pragma("clang loop unroll(full)") for (int I = 0; I < (COUNT); I++)

#pragma clang fp contract(fast)

// How many queries are scored at a time: a multiple of what every level's registers hold.
#define SCORED 24

#define NAME(X) X##_plain
#define TARGET
#define QUERIES 4
#define VECTORS 1
#if defined(__aarch64__)
#define PRODUCT claims_product_neon
#else
#define PRODUCT claims_product_plain
#endif
#define NARROW(...) (void)0
#include "floats.inc"
#undef PRODUCT
#undef QUERIES
#undef VECTORS
#undef NAME
#undef TARGET

#if defined(__x86_64__)

#define QUERIES 6
#define VECTORS 1
#define NAME(X) X##_avx2
#define TARGET __attribute__((target("avx2,fma")))
#define PRODUCT claims_product_avx2
#undef NARROW
#define NARROW claims_narrow_avx2
#include "floats.inc"
#undef PRODUCT
#undef NARROW
#undef QUERIES
#undef VECTORS
#undef NAME
#undef TARGET

#define NAME(X) X##_avx512
#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq")))
#define QUERIES 8
#define VECTORS 2
#define PRODUCT claims_product_avx512
#define NARROW(...) (void)0
#include "floats.inc"
#undef NAME
#undef TARGET

#define CHOOSE(FUNCTION, ...)                                                       \
  switch (level) {                                                                  \
    case CLAIMS_LEVEL_AVX512: FUNCTION##_avx512(__VA_ARGS__); break;                \
    case CLAIMS_LEVEL_AVXVNNI:                                                      \
    case CLAIMS_LEVEL_AVX2: FUNCTION##_avx2(__VA_ARGS__); break;                    \
    default: FUNCTION##_plain(__VA_ARGS__);                                         \
  }

// CPUID leaf 7, first subleaf, EAX bit 4; not every compiler's __builtin_cpu_supports knows its name.
static int has_avxvnni(void) {
  unsigned a, b, c, d;
  return __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a >> 4 & 1);
}

int claims_level_works(claims_level level) {
  switch (level) {
    case CLAIMS_LEVEL_PLAIN: return 1;
    case CLAIMS_LEVEL_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case CLAIMS_LEVEL_AVXVNNI: return claims_level_works(CLAIMS_LEVEL_AVX2) && has_avxvnni();
    case CLAIMS_LEVEL_AVX512:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
          && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")
          && __builtin_cpu_supports("avx512vnni");
    default: return 0;
  }
}

#elif defined(__aarch64__)

// Vectors of 16 are four of NEON's, which every such processor has: the plain floats are NEON's.
#define CHOOSE(FUNCTION, ...) FUNCTION##_plain(__VA_ARGS__)

int claims_level_works(claims_level level) { return level == CLAIMS_LEVEL_PLAIN || level == CLAIMS_LEVEL_NEON; }

#else

#define CHOOSE(FUNCTION, ...) FUNCTION##_plain(__VA_ARGS__)

int claims_level_works(claims_level level) { return level == CLAIMS_LEVEL_PLAIN; }

#endif

claims_level claims_best_level(void) {
  const claims_level levels[] = {CLAIMS_LEVEL_AVX512, CLAIMS_LEVEL_AVXVNNI, CLAIMS_LEVEL_NEON, CLAIMS_LEVEL_AVX2};
  for (int i = 0; i < 4; i++)
    if (claims_level_works(levels[i])) return levels[i];
  return CLAIMS_LEVEL_PLAIN;
}

void claims_quantise(
    claims_level level, const float *values, long rows, long depth, uint8_t *bytes, float *scales) {
  CHOOSE(quantise, values, rows, depth, depth, bytes, scales);
}

void claims_narrow(claims_level level, const int8_t *weights, long depth, long columns, uint8_t *narrow) {
  __builtin_memset(narrow, 0, (unsigned long)(columns / 16));
#if defined(__x86_64__)
  if (level == CLAIMS_LEVEL_AVX2) claims_narrow_avx2(weights, depth, columns, narrow);
#else
  (void)level, (void)weights, (void)depth;
#endif
}

void claims_product(
    claims_level level, const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights,
    const uint8_t *narrow, const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out) {
#if defined(__x86_64__)
  if (level == CLAIMS_LEVEL_AVXVNNI) {
    claims_product_avxvnni(bytes, row_scales, rows, depth, weights, narrow, weight_sums, column_scales, bias, columns, out);
    return;
  }
#elif defined(__aarch64__)
  if (level == CLAIMS_LEVEL_NEON) {
    claims_product_neon(bytes, row_scales, rows, depth, weights, narrow, weight_sums, column_scales, bias, columns, out);
    return;
  }
#endif
  CHOOSE(
      claims_product, bytes, row_scales, rows, depth, weights, narrow, weight_sums, column_scales, bias, columns, out);
}

void claims_attend(
    claims_level level, const float *joined, long rows, long first, long count, long heads, long head_width,
    float *scratch, float *out) {
  CHOOSE(attend, joined, rows, first, count, heads, head_width, scratch, out);
}

// Scores, what is seen, three rows of floats and one of sums, then two of bytes a number of the head and the narrow
// blocks.
long claims_attention_scratch(long rows, long head_width) {
  const long padded = (rows + 31) / 32 * 32;
  return (SCORED + head_width + 4 + head_width / 2 + 1) * padded;
}

void claims_add_and_normalise(
    claims_level level, float *values, const float *added, long rows, long width, const float *gain, const float *bias,
    float epsilon) {
  CHOOSE(add_and_normalise, values, added, rows, width, gain, bias, epsilon);
}

void claims_gelu(claims_level level, float *values, long count) { CHOOSE(gelu, values, count); }
