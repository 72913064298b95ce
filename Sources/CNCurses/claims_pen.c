#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include "claims_curses.h"

#include <curses.h>
#include <stdlib.h>
#include <term.h>

/* Pairs are handed out as they are needed; a terminal has room for more than a screen uses. */
static int pair_of(int foreground, int background) {
  static struct { short foreground, background; } pairs[256];
  static int count;
  if (!has_colors() || (foreground < 0 && background < 0)) return 0;
  if (COLORS < 256) {
    if (foreground >= COLORS) foreground = foreground % 8;
    if (background >= COLORS) background = background % 8;
    if (foreground >= COLORS) foreground = -1;
  }
  for (int pair = 0; pair < count; pair++) {
    if (pairs[pair].foreground == foreground && pairs[pair].background == background) return pair + 1;
  }
  if (count >= 255 || count + 1 >= COLOR_PAIRS) return 0;
  if (init_pair((short)(count + 1), (short)foreground, (short)background) == ERR) return 0;
  pairs[count].foreground = (short)foreground;
  pairs[count].background = (short)background;
  return ++count;
}

static attr_t attributes_of(int attributes) {
  attr_t style = 0;
  if (attributes & CC_BOLD) style |= A_BOLD;
  if (attributes & CC_UNDERLINE) style |= A_UNDERLINE;
  if (attributes & CC_REVERSE) style |= A_REVERSE;
  return style;
}

/* Where the terminal's strings are put in place of the terminal; padding is left to the terminal. */
static uint8_t *gathered;
static int gathered_count, gathered_room;

static int gather(int byte) {
  if (gathered_count < gathered_room) gathered[gathered_count++] = (uint8_t)byte;
  return byte;
}

/* How many were gathered; none where there was no room for all, because half a string is worse than none. */
static int gathered_whole(void) { return gathered_count < gathered_room ? gathered_count : 0; }

static void begin_gathering(uint8_t *out, int room) {
  gathered = out;
  gathered_count = 0;
  gathered_room = room;
}

static bool is_known(const char *string) { return string && string != (char *)-1; }

/* A string that takes numbers, with them. All nine are given: some systems know no fewer. */
static char *filled(char *string, int first, int second) {
  return is_known(string) ? tparm(string, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L) : NULL;
}

static void put_string(const char *string, int affected) {
  if (is_known(string)) tputs(string, affected, gather);
}

int cc_move(int y, int x, uint8_t *out, int room) {
  begin_gathering(out, room);
  put_string(filled(cursor_address, y, x), 1);
  return gathered_whole();
}

int cc_clear(uint8_t *out, int room) {
  begin_gathering(out, room);
  put_string(exit_attribute_mode, 1);
  put_string(orig_pair, 1);
  if (is_known(clear_screen)) {
    put_string(clear_screen, LINES);
  } else {
    put_string(filled(cursor_address, 0, 0), 1);
    put_string(clr_eos, LINES);
  }
  return gathered_whole();
}

int cc_erase_to_end(uint8_t *out, int room) {
  begin_gathering(out, room);
  put_string(clr_eol, 1);
  return gathered_whole();
}

bool cc_scrolls_at_end(void) { return auto_right_margin && !eat_newline_glitch; }

int cc_scroll(int top, int bottom, int distance, int rows, uint8_t *out, int room) {
  int count = abs(distance);
  char *many = distance > 0 ? parm_index : parm_rindex, *one = distance > 0 ? scroll_forward : scroll_reverse;
  begin_gathering(out, room);
  if (!is_known(change_scroll_region) || !(is_known(many) || is_known(one))) return 0;
  put_string(filled(change_scroll_region, top, bottom), 1);
  put_string(filled(cursor_address, distance > 0 ? bottom : top, 0), 1);
  if (is_known(many)) {
    put_string(filled(many, count, 0), count);
  } else {
    for (int done = 0; done < count; done++) put_string(one, 1);
  }
  put_string(filled(change_scroll_region, 0, rows - 1), 1);
  return gathered_whole();
}

static void draw_in(cc_style style) {
  int pair = pair_of(style.foreground, style.background);
  vid_puts(attributes_of(style.attributes), (short)pair, NULL, gather);
}

int cc_restyle(cc_style from, cc_style to, uint8_t *out, int room) {
  cc_style none = {-1, -1, 0};
  begin_gathering(NULL, 0);
  draw_in(from);
  begin_gathering(out, room);
  draw_in(to);
  int count = gathered_whole();
  begin_gathering(NULL, 0);
  draw_in(none);
  return count;
}
