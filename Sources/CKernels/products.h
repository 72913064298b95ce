#ifndef CLAIMS_PRODUCTS_H
#define CLAIMS_PRODUCTS_H

#include "include/claims_kernels.h"

#define CLAIMS_PRODUCT(NAME)                                                                                       \
  void NAME(                                                                                                       \
      const uint8_t *bytes, const float *row_scales, long rows, long depth, const int8_t *weights,                 \
      const uint8_t *narrow,                                                                                       \
      const int32_t *weight_sums, const float *column_scales, const float *bias, long columns, float *out)

CLAIMS_PRODUCT(claims_product_plain);
CLAIMS_PRODUCT(claims_product_avx2);
CLAIMS_PRODUCT(claims_product_avxvnni);
CLAIMS_PRODUCT(claims_product_avx512);
CLAIMS_PRODUCT(claims_product_neon);

void claims_narrow_avx2(const int8_t *weights, long depth, long columns, uint8_t *narrow);

#endif
