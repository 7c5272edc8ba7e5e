#ifndef JZ_BASE_SHELL_H
#define JZ_BASE_SHELL_H

#include <stddef.h>

#include "base/arena.h"
#include "base/text.h"

/*
 * Words as one command line for a person to give to sh(1): a word that the shell would read
 * otherwise stands in ''.  Words without p (TEXT_NONE) are left out; an empty one is ''.
 * The line is the arena's, in the bytes of the words, with one blank between two.
 */
struct text shell_command(struct arena *arena, const struct text *word, size_t n);

#endif
