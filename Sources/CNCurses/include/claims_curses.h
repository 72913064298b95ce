/* The few doors of ncursesw that the terminal needs, in plain C types: no macro, variadic or global reaches Swift. */
#ifndef CLAIMS_CURSES_H
#define CLAIMS_CURSES_H

#include <stdbool.h>
#include <stdint.h>

/* Answers of cc_next besides Unicode scalars. */
enum {
  CC_NONE = -1,          /* nothing waits */
  CC_GONE = -2,          /* the terminal is gone */
  CC_KEY = 0x200000,     /* plus one of the keys below */
};

enum {
  CC_UP = 1, CC_DOWN, CC_LEFT, CC_RIGHT, CC_HOME, CC_END, CC_PAGE_UP, CC_PAGE_DOWN, CC_BACKSPACE, CC_DELETE, CC_INSERT,
  CC_BACK_TAB, CC_ENTER, CC_PASTE_BEGIN, CC_PASTE_END, CC_MOUSE, CC_RESIZE, CC_OTHER, CC_FUNCTION = 100,
};

enum { CC_BOLD = 1, CC_UNDERLINE = 2, CC_REVERSE = 4 };
enum { CC_PRESS = 1, CC_DOUBLE, CC_RELEASE, CC_WHEEL_UP, CC_WHEEL_DOWN, CC_DRAG };

/* Has what is freed given back to the system, where the C library holds on to it. For a program that lives all day. */
void cc_give_memory_back(void);
/* Takes the terminal. 0 where that worked, else why not: 1 no such TERM, 2 no terminal, 3 one that can't move its cursor. */
int cc_begin(bool mouse);
/* Gives it back. Safe to call twice. */
void cc_end(void);
int cc_colours(void);
int cc_rows(void);
int cc_columns(void);
/* Asks the kernel for the size and follows it. */
void cc_follow_size(void);
/* The next scalar or key that has arrived, or CC_NONE. Never waits. */
int32_t cc_next(void);
bool cc_mouse(int *act, int *x, int *y);
/* What the terminal has to be sent, as terminfo and ncurses know it: these put at most `room` bytes into `out` and answer
   how many; none where the terminal can't. */
int cc_move(int y, int x, uint8_t *out, int room);
/* Blanks everything, in no style. */
int cc_clear(uint8_t *out, int room);
int cc_erase_to_end(uint8_t *out, int room);
/* Moves the rows from top to bottom up by so many lines, or down where that is negative, of so many rows in all. */
int cc_scroll(int top, int bottom, int distance, int rows, uint8_t *out, int room);
/* Colours from 0 to 255, or -1 for the terminal's own. */
typedef struct { int32_t foreground, background, attributes; } cc_style;
int cc_restyle(cc_style from, cc_style to, uint8_t *out, int room);
/* Whether a character in the last cell of the last row moves everything up. */
bool cc_scrolls_at_end(void);
void cc_leave(void);
void cc_return(void);
/* Waits for bytes on the terminal or on another descriptor: 1 terminal, 2 other, 3 both, 0 interrupted, -1 gone. */
int cc_wait(int other);
/* Whether nothing comes from either for so long. */
bool cc_rests(int other, int milliseconds);
void cc_write(const uint8_t *bytes, long count);
void cc_suspend(void);
/* What has to be known when the program crashes: gives the terminal back with nothing but write(2) and tcsetattr. */
void cc_guard_crashes(void);
/* Signals that are caught: write to this descriptor and set the flag that cc_signal reads. */
void cc_catch_signals(int wake);
/* The signal that ended us, if one did: SIGTERM, SIGHUP, SIGINT, SIGQUIT. */
int cc_ended_by(void);
bool cc_was_resized(void);
/* Whether SIGTSTP came from outside: the terminal is still ours, and is to be given to the shell. */
bool cc_was_stopped(void);

#endif
