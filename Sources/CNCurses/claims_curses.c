#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include "claims_curses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

void cc_give_memory_back(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 128 << 10);
  mallopt(M_TRIM_THRESHOLD, 128 << 10);
  mallopt(M_ARENA_MAX, 2);
#endif
}

static SCREEN *screen;
/* What ncurses writes to: a descriptor of the terminal that nobody else has. */
static FILE *output;
static struct termios before;
static bool has_before;
static bool wants_mouse;
static volatile sig_atomic_t ended, resized;
static int wake_descriptor = -1;

enum { KEY_PASTE_BEGIN = KEY_MAX + 1, KEY_PASTE_END };

/* Bracketed paste on, terminal's own reordering of right-to-left text off; and back. */
static const char ENTER[] = "\033[?2004h\033[8l";
static const char LEAVE[] = "\033[?2004l\033[8h\033[?1002l";
/* A mouse tells where it is dragged to, not only where it is pressed. */
static const char DRAGS[] = "\033[?1002h";
static const char MOUSE_OFF[] = "\033[?1000l\033[?1002l\033[?1003l\033[?1006l";

/* What gives the terminal back when the program crashes: worked out at the start, because terminfo can't be asked then. */
static char rescue[512];
static size_t rescue_length;

static bool speaks_ansi(void) {
  const char *name = termname();
  return name && (strstr(name, "xterm") || strstr(name, "tmux") || strstr(name, "screen") || strstr(name, "rxvt") ||
                  strstr(name, "alacritty") || strstr(name, "kitty") || strstr(name, "foot"));
}

static void say(const char *text) { cc_write((const uint8_t *)text, (long)strlen(text)); }

void cc_write(const uint8_t *bytes, long count) {
  fflush(stdout);
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, (size_t)count);
    if (written < 0) {
      if (errno == EINTR) continue;
      if (errno == EAGAIN) { usleep(1000); continue; }
      return;
    }
    bytes += written;
    count -= written;
  }
}

/* A file in memory for a painting on its way; -1 where there can be none. */
static int gathering = -1;

static void begin_gathering(void) {
#if defined(__linux__)
  gathering = memfd_create("claims-painting", MFD_CLOEXEC);
#endif
}

/* Has the descriptor that ncurses writes to lead elsewhere. */
static bool lead_output_to(int descriptor) {
  while (dup2(descriptor, fileno(output)) < 0) {
    if (errno != EINTR && errno != EBUSY) return false;
  }
  fcntl(fileno(output), F_SETFD, FD_CLOEXEC);
  return true;
}

static void send_gathered(off_t count) {
  uint8_t some[1 << 14];
  for (off_t place = 0; place < count;) {
    size_t wanted = count - place < (off_t)sizeof some ? (size_t)(count - place) : sizeof some;
    ssize_t got = pread(gathering, some, wanted, place);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return;
    cc_write(some, got);
    place += got;
  }
}

/* ncurses with the driver for terminals (Debian's) hands out its buffer at every movement of the cursor: 15 to 40 times a
   painting, each of which wakes the terminal. A painting is gathered and handed out as a whole. */
static void paint(void) {
  if (gathering < 0 || lseek(gathering, 0, SEEK_SET) != 0 || !lead_output_to(gathering)) {
    refresh();
    return;
  }
  refresh();
  lead_output_to(STDOUT_FILENO);
  send_gathered(lseek(gathering, 0, SEEK_CUR));
}

static void add_rescue(const char *text) {
  /* Padding such as $<5> is for terminals that were slow. */
  for (; text && text != (const char *)-1 && *text && rescue_length < sizeof rescue; text++) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end) text = end;
    else rescue[rescue_length++] = *text;
  }
}

static void prepare_rescue(void) {
  rescue_length = 0;
  if (speaks_ansi()) add_rescue(LEAVE);
  if (speaks_ansi() || has_mouse()) add_rescue(MOUSE_OFF);
  const char *names[] = {"sgr0", "rmacs", "rmkx", "cnorm", "rmcup"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) add_rescue(tigetstr((char *)names[index]));
  add_rescue("\r\n");
}

static void take(void) {
  raw();
  noecho();
  nonl();
  nodelay(stdscr, TRUE);
  keypad(stdscr, TRUE);
  // A painting goes out as a whole: ncurses need not look for a key every few lines of it.
  typeahead(-1);
  set_escdelay(25);
  define_key("\033[200~", KEY_PASTE_BEGIN);
  define_key("\033[201~", KEY_PASTE_END);
  if (wants_mouse) {
    mousemask(ALL_MOUSE_EVENTS | REPORT_MOUSE_POSITION, NULL);
    mouseinterval(0);
  }
}

/* Whether TERM is known and can put its cursor anywhere. Asked before anything is written or set: ncurses would draw on
   the others too, and leave a mess. */
static int usable(void) {
  int error = 0;
  if (setupterm(NULL, STDOUT_FILENO, &error) != OK) return 1;
  char *moves = tigetstr("cup");
  bool can = moves && moves != (char *)-1;
  del_curterm(cur_term);
  return can ? 0 : 3;
}

int cc_begin(bool mouse) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return 2;
  int why = usable();
  if (why != 0) return why;
  setlocale(LC_ALL, "");
  if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
  if (tcgetattr(STDIN_FILENO, &before) == 0) has_before = true;
  int own = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  output = own < 0 ? NULL : fdopen(own, "w");
  if (!output) return 2;
  screen = newterm(NULL, output, stdin);
  if (!screen) {
    fclose(output);
    return 1;
  }
  begin_gathering();
  set_term(screen);
  wants_mouse = mouse;
  take();
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  prepare_rescue();
  if (speaks_ansi()) say(ENTER);
  if (speaks_ansi() && wants_mouse) say(DRAGS);
  return 0;
}

void cc_end(void) {
  if (!screen) return;
  if (speaks_ansi()) say(LEAVE);
  curs_set(1);
  endwin();
  delscreen(screen);
  screen = NULL;
  fclose(output);
  if (gathering >= 0) close(gathering);
  gathering = -1;
}

int cc_colours(void) { return has_colors() ? COLORS : 0; }
int cc_rows(void) { return LINES; }
int cc_columns(void) { return COLS; }

void cc_follow_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    resizeterm(size.ws_row, size.ws_col);
  }
}

int32_t cc_next(void) {
  wint_t character = 0;
  int kind = get_wch(&character);
  if (kind == ERR) return CC_NONE;
  if (kind != KEY_CODE_YES) return (int32_t)character;
  switch (character) {
  case KEY_UP: return CC_KEY + CC_UP;
  case KEY_DOWN: return CC_KEY + CC_DOWN;
  case KEY_LEFT: return CC_KEY + CC_LEFT;
  case KEY_RIGHT: return CC_KEY + CC_RIGHT;
  case KEY_HOME: case KEY_FIND: return CC_KEY + CC_HOME;
  case KEY_END: case KEY_SELECT: return CC_KEY + CC_END;
  case KEY_PPAGE: return CC_KEY + CC_PAGE_UP;
  case KEY_NPAGE: return CC_KEY + CC_PAGE_DOWN;
  case KEY_BACKSPACE: return CC_KEY + CC_BACKSPACE;
  case KEY_DC: return CC_KEY + CC_DELETE;
  case KEY_IC: return CC_KEY + CC_INSERT;
  case KEY_BTAB: return CC_KEY + CC_BACK_TAB;
  case KEY_ENTER: return CC_KEY + CC_ENTER;
  case KEY_MOUSE: return CC_KEY + CC_MOUSE;
  case KEY_RESIZE: return CC_KEY + CC_RESIZE;
  case KEY_PASTE_BEGIN: return CC_KEY + CC_PASTE_BEGIN;
  case KEY_PASTE_END: return CC_KEY + CC_PASTE_END;
  default:
    if (character >= KEY_F(1) && character <= KEY_F(12)) {
      return CC_KEY + CC_FUNCTION + (int32_t)(character - KEY_F(1) + 1);
    }
    return CC_KEY + CC_OTHER;
  }
}

bool cc_mouse(int *act, int *x, int *y) {
  MEVENT event;
  if (getmouse(&event) != OK) return false;
  *x = event.x;
  *y = event.y;
  if (event.bstate & BUTTON4_PRESSED) *act = CC_WHEEL_UP;
#ifdef BUTTON5_PRESSED
  else if (event.bstate & BUTTON5_PRESSED) *act = CC_WHEEL_DOWN;
#endif
  else if (event.bstate & BUTTON1_DOUBLE_CLICKED) *act = CC_DOUBLE;
  else if (event.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED)) *act = CC_PRESS;
  else if (event.bstate & BUTTON1_RELEASED) *act = CC_RELEASE;
  else if (event.bstate & REPORT_MOUSE_POSITION) *act = CC_DRAG;
  else return false;
  return true;
}

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
  if (init_extended_pair(count + 1, foreground, background) == ERR) return 0;
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

void cc_put(int y, int x, const char *text, int bytes, int foreground, int background, int attributes) {
  int pair = pair_of(foreground, background);
  attr_set(attributes_of(attributes), (short)pair, &pair);
  mvaddnstr(y, x, text, bytes);
}

enum { MOST_AT_ONCE = 128 };

static void put_letters(int y, int x, const uint16_t *text, int count, int pair, attr_t attributes) {
  chtype cells[MOST_AT_ONCE];
  for (int place = 0; place < count; place++) cells[place] = text[place] | COLOR_PAIR(pair) | attributes;
  mvaddchnstr(y, x, cells, count);
}

static void put_signs(int y, int x, const uint16_t *text, int count, int pair, attr_t attributes) {
  cchar_t cells[MOST_AT_ONCE];
  setcchar(&cells[0], L" ", attributes, (short)pair, &pair);
  const cchar_t blank = cells[0];
  for (int place = 0; place < count; place++) {
    cells[place] = blank;
    cells[place].chars[0] = text[place];
  }
  mvadd_wchnstr(y, x, cells, count);
}

void cc_put_narrow(int y, int x, const uint16_t *text, int count, int foreground, int background, int attributes) {
  int pair = pair_of(foreground, background);
  attr_t style = attributes_of(attributes);
  while (count > 0) {
    /* ncurses asks the C library how wide a sign is; of letters, which are nearly all, that is known. */
    bool letters = text[0] < 0x80;
    int some = 1;
    while (some < count && some < MOST_AT_ONCE && (text[some] < 0x80) == letters) some++;
    (letters ? put_letters : put_signs)(y, x, text, some, pair, style);
    text += some;
    x += some;
    count -= some;
  }
}

void cc_scroll(int top, int bottom, int distance) {
  scrollok(stdscr, TRUE);
  setscrreg(top, bottom);
  scrl(distance);
  setscrreg(0, LINES - 1);
  scrollok(stdscr, FALSE);
}

void cc_cursor(int y, int x, bool visible) {
  if (visible) move(y, x);
  curs_set(visible ? 1 : 0);
}

void cc_refresh(void) { paint(); }
void cc_redraw_all(void) { clearok(stdscr, TRUE); }

void cc_leave(void) {
  def_prog_mode();
  if (speaks_ansi()) say(LEAVE);
  curs_set(1);
  endwin();
}

void cc_return(void) {
  reset_prog_mode();
  cc_follow_size();
  take();
  clearok(stdscr, TRUE);
  paint();
  if (speaks_ansi()) say(ENTER);
  if (speaks_ansi() && wants_mouse) say(DRAGS);
}

bool cc_rests(int other, int milliseconds) {
  struct pollfd waits[2] = {{STDIN_FILENO, POLLIN, 0}, {other, POLLIN, 0}};
  return poll(waits, 2, milliseconds) == 0;
}

int cc_wait(int other) {
  struct pollfd waits[2] = {{STDIN_FILENO, POLLIN, 0}, {other, POLLIN, 0}};
  int ready = poll(waits, 2, -1);
  if (ready < 0) return errno == EINTR ? 0 : -1;
  int answer = 0;
  if (waits[0].revents & POLLIN) answer |= 1;
  else if (waits[0].revents & (POLLHUP | POLLERR | POLLNVAL)) return -1;
  if (waits[1].revents & POLLIN) {
    char drained[256];
    while (read(other, drained, sizeof drained) == (ssize_t)sizeof drained) {}
    answer |= 2;
  }
  /* A terminal that is always readable and gives nothing is gone. */
  if (answer & 1) {
    int waiting = 0;
    if (ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting == 0 && tcgetpgrp(STDIN_FILENO) < 0) return -1;
  }
  return answer;
}

void cc_suspend(void) {
  cc_leave();
  kill(0, SIGTSTP);
  cc_return();
}

static void caught(int number) {
  int kept = errno;
  if (number == SIGWINCH) resized = 1;
  else ended = number;
  if (wake_descriptor >= 0) {
    ssize_t ignored = write(wake_descriptor, "s", 1);
    (void)ignored;
  }
  errno = kept;
}

void cc_catch_signals(int wake) {
  wake_descriptor = wake;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = caught;
  sigemptyset(&action.sa_mask);
  int numbers[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  for (size_t index = 0; index < sizeof numbers / sizeof *numbers; index++) sigaction(numbers[index], &action, NULL);
  signal(SIGPIPE, SIG_IGN);
}

int cc_ended_by(void) { return (int)ended; }

bool cc_was_resized(void) {
  bool was = resized;
  resized = 0;
  return was;
}

static void crashed(int number) {
  size_t done = 0;
  while (done < rescue_length) {
    ssize_t written = write(STDOUT_FILENO, rescue + done, rescue_length - done);
    if (written <= 0) break;
    done += (size_t)written;
  }
  if (has_before) tcsetattr(STDIN_FILENO, TCSANOW, &before);
  signal(number, SIG_DFL);
  raise(number);
}

void cc_guard_crashes(void) {
  /* A stack that has run over has no room for the handler: it gets one of its own. */
  static char room[1 << 16];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = crashed;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  int numbers[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS};
  for (size_t index = 0; index < sizeof numbers / sizeof *numbers; index++) sigaction(numbers[index], &action, NULL);
}
