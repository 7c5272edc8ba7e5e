#ifndef JZ_TERMINAL_H
#define JZ_TERMINAL_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <time.h>

#include "base/diag.h"
#include "base/text.h"

/* Standard error, where a person reads (for what all tools share, not for a tool). */
struct terminal {
	const char *name;       /* of the tool: every line begins with it */
	enum language language; /* of the messages */
	bool present;           /* is it one, not a file or a pipe? */
	bool json;              /* what is said are objects, for programs: jsonout.h */
	bool coloured;          /* may levels have colours there? */
	bool line_open;         /* does a progress line stand there? */
	size_t next_look;       /* the row at which the clock is asked again */
	struct timespec begun;
};

void terminal_begin(struct terminal *terminal, const char *name, enum language language);

/* Write the progress line where it is time for one, after so many rows. */
void terminal_progress(struct terminal *terminal, size_t rows);

/* Take the progress line away, before other words. */
void terminal_clear(struct terminal *terminal);

/* Write a text whatever is in it: what would move the cursor or turn the line comes as \u001B. */
void terminal_put(struct text t);

/* "jz-assess: " and the words, on a line of their own, in the language of the messages. */
void terminal_say(struct terminal *terminal, const char *zh, const char *en, ...)
	__attribute__((format(printf, 2, 4), format(printf, 3, 4)));
void terminal_say_list(struct terminal *terminal, const char *zh, const char *en, va_list arguments)
	__attribute__((format(printf, 2, 0), format(printf, 3, 0)));

/* Wrong usage: the same line, how to get help, and the end of the program with status 2. */
_Noreturn void terminal_refuse(struct terminal *terminal, const char *zh, const char *en, ...)
	__attribute__((format(printf, 2, 4), format(printf, 3, 4)));
_Noreturn void terminal_refuse_list(struct terminal *terminal, const char *zh, const char *en,
				    va_list arguments)
	__attribute__((format(printf, 2, 0), format(printf, 3, 0)));

/* Wrong usage: there is no option, key … (zh, en) of that name; meant: perhaps this one, or NULL.
 */
_Noreturn void terminal_refuse_word(struct terminal *terminal, const char *zh, const char *en,
				    const char *word, const char *meant);

#endif
