// Written by Scripts/embed-example. The worked example is embedded, so that whoever has the program can look round in it.
#include "include/worked_example.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../claims/articles/A0001/article.txt"
};
static const unsigned char file_1[] = {
#embed "../../claims/articles/A0002/article.txt"
};
static const unsigned char file_2[] = {
#embed "../../claims/articles/A0003/article.txt"
};
static const unsigned char file_3[] = {
#embed "../../reviews/checkpoint"
};
static const unsigned char file_4[] = {
#embed "../../reviews/copies/2d8c2fde9986cbb7b8829ed4c06987b06f5521dab3fbe5ebd621e727e4d9ed62"
};
static const unsigned char file_5[] = {
#embed "../../reviews/copies/58d9c284bd071b138790f8c23cb3e08d671bbbb6fbb3d5291edd7066f7326560"
};
static const unsigned char file_6[] = {
#embed "../../reviews/copies/7153d36cbc94e6ab419420c013986f736753ca618086f0e66016b42f499170eb"
};
static const unsigned char file_7[] = {
#embed "../../reviews/copies/8e8b6f3665e78425a9dbc6a71d32c521cfa706e934aae957629d41d1a2612b07"
};
static const unsigned char file_8[] = {
#embed "../../reviews/copies/b0d1ae36b411f6f8f5a0ebba9fac8dd0b6c64c598c5906a8f5ab625e3dbd73f0"
};
static const unsigned char file_9[] = {
#embed "../../reviews/copies/c8478ff50a9838b456b6741c0dc0db0f285d90bfc5b773055b315290ba5da00a"
};
static const unsigned char file_10[] = {
#embed "../../reviews/copies/ca97dbd016681bd2abba1de705a2a9e382b20c71ed41769a00add02bc726b472"
};
static const unsigned char file_11[] = {
#embed "../../reviews/copies/ddd2268d8b3b752f28750428ba97f6ef514eec482b67478f1006d7711580e53f"
};
static const unsigned char file_12[] = {
#embed "../../reviews/ledger.jsonl"
};
static const unsigned char file_13[] = {
#embed "../../reviews/texts.jsonl"
};

static const struct claims_example_file files[] = {
    {"claims/articles/A0001/article.txt", file_0, sizeof file_0},
    {"claims/articles/A0002/article.txt", file_1, sizeof file_1},
    {"claims/articles/A0003/article.txt", file_2, sizeof file_2},
    {"reviews/checkpoint", file_3, sizeof file_3},
    {"reviews/copies/2d8c2fde9986cbb7b8829ed4c06987b06f5521dab3fbe5ebd621e727e4d9ed62", file_4, sizeof file_4},
    {"reviews/copies/58d9c284bd071b138790f8c23cb3e08d671bbbb6fbb3d5291edd7066f7326560", file_5, sizeof file_5},
    {"reviews/copies/7153d36cbc94e6ab419420c013986f736753ca618086f0e66016b42f499170eb", file_6, sizeof file_6},
    {"reviews/copies/8e8b6f3665e78425a9dbc6a71d32c521cfa706e934aae957629d41d1a2612b07", file_7, sizeof file_7},
    {"reviews/copies/b0d1ae36b411f6f8f5a0ebba9fac8dd0b6c64c598c5906a8f5ab625e3dbd73f0", file_8, sizeof file_8},
    {"reviews/copies/c8478ff50a9838b456b6741c0dc0db0f285d90bfc5b773055b315290ba5da00a", file_9, sizeof file_9},
    {"reviews/copies/ca97dbd016681bd2abba1de705a2a9e382b20c71ed41769a00add02bc726b472", file_10, sizeof file_10},
    {"reviews/copies/ddd2268d8b3b752f28750428ba97f6ef514eec482b67478f1006d7711580e53f", file_11, sizeof file_11},
    {"reviews/ledger.jsonl", file_12, sizeof file_12},
    {"reviews/texts.jsonl", file_13, sizeof file_13},
};

size_t claims_example_count(void) { return sizeof files / sizeof files[0]; }

struct claims_example_file claims_example_file_at(size_t place) {
  size_t last = claims_example_count() - 1;
  return files[place < last ? place : last];
}
