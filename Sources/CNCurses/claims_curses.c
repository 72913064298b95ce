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
/* Where keys are asked for: a pad, because ncurses draws any other window before it looks for a key. */
static WINDOW *keys;
/* What ncurses writes to: a descriptor of the terminal that nobody else has. */
static FILE *output;
static struct termios before;
static bool has_before;
static bool wants_mouse;
static volatile sig_atomic_t ended, resized, stopped;
static int wake_descriptor = -1;

enum { KEY_PASTE_BEGIN = KEY_MAX + 1, KEY_PASTE_END };

/* Bracketed paste on, terminal's own reordering of right-to-left text off; and back. */
static const char ENTER[] = "\033[?2004h\033[8l";
static const char LEAVE[] = "\033[?2004l\033[8h\033[?1002l";
/* A mouse tells where it is dragged to, not only where it is pressed. */
static const char DRAGS[] = "\033[?1002h";
static const char WHOLE_REGION[] = "\033[r";
static const char MOUSE_OFF[] = "\033[?1000l\033[?1002l\033[?1003l\033[?1006l";

/* What gives the terminal back when the program crashes: worked out at the start, because terminfo can't be asked then. */
static char rescue[512];
static size_t rescue_length;

static bool speaks_ansi(void) {
  const char *name = termname();
  return name && (strstr(name, "xterm") || strstr(name, "tmux") || strstr(name, "screen") || strstr(name, "rxvt") ||
                  strstr(name, "alacritty") || strstr(name, "kitty") || strstr(name, "foot"));
}

static void caught(int number);

/* ^Z from outside is a key like any other while the terminal is ours; else the program simply stops, with the editor that
   has the terminal. ncurses' own handler would draw what it knows, which is nothing. */
static void catch_stops(bool ours) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = ours ? caught : SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, NULL);
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

static void add_rescue(const char *text) {
  /* Padding such as $<5> is for terminals that were slow. */
  for (; text && text != (const char *)-1 && *text && rescue_length < sizeof rescue; text++) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end) text = end;
    else rescue[rescue_length++] = *text;
  }
}

/* A crash in the middle of a painting may leave fewer rows that scroll than there are. All of them scroll again. That puts
   the cursor at the top: it goes to the last row, so that the shell writes under what was drawn where there is no second
   screen to leave. */
static void add_region(void) {
  char *region = tigetstr("csr"), *moves = tigetstr("cup");
  if (!region || region == (char *)-1 || !moves || moves == (char *)-1) return;
  /* DEC's way says «all» without their number, which may be another by then. */
  bool is_dec = strncmp(region, "\033[", 2) == 0 && strstr(region, "r");
  add_rescue(is_dec ? WHOLE_REGION : tparm(region, 0L, (long)LINES - 1, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
  add_rescue(tparm(moves, (long)LINES - 1, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
}

static void prepare_rescue(void) {
  rescue_length = 0;
  if (speaks_ansi()) add_rescue(LEAVE);
  if (speaks_ansi() || has_mouse()) add_rescue(MOUSE_OFF);
  add_region();
  const char *names[] = {"sgr0", "rmacs", "rmkx", "cnorm", "rmcup"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) add_rescue(tigetstr((char *)names[index]));
  add_rescue("\r\n");
}

static void take(void) {
  raw();
  noecho();
  nonl();
  nodelay(keys, TRUE);
  keypad(keys, TRUE);
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
  set_term(screen);
  keys = newpad(1, 1);
  if (!keys) {
    endwin();
    delscreen(screen);
    screen = NULL;
    fclose(output);
    return 2;
  }
  wants_mouse = mouse;
  take();
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  prepare_rescue();
  refresh();
  if (speaks_ansi()) say(ENTER);
  if (speaks_ansi() && wants_mouse) say(DRAGS);
  return 0;
}

void cc_end(void) {
  if (!screen) return;
  if (speaks_ansi()) say(LEAVE);
  curs_set(1);
  endwin();
  delwin(keys);
  delscreen(screen);
  keys = NULL;
  screen = NULL;
  fclose(output);
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
  int kind = wget_wch(keys, &character);
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

void cc_leave(void) {
  catch_stops(false);
  def_prog_mode();
  if (speaks_ansi()) say(LEAVE);
  curs_set(1);
  endwin();
}

void cc_return(void) {
  catch_stops(true);
  reset_prog_mode();
  cc_follow_size();
  take();
  clearok(stdscr, TRUE);
  refresh();
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
  else if (number == SIGTSTP) stopped = 1;
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
  catch_stops(true);
  signal(SIGPIPE, SIG_IGN);
}

int cc_ended_by(void) { return (int)ended; }

bool cc_was_resized(void) {
  bool was = resized;
  resized = 0;
  return was;
}

bool cc_was_stopped(void) {
  bool was = stopped;
  stopped = 0;
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
