#ifndef JZ_INSPECT_TICKET_H
#define JZ_INSPECT_TICKET_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/digest.h"

/*
 * What decides a draw: the SHA-256 of "SEED/STRATUM/ID\n", which anybody computes again with
 * sha256sum(1).  The smallest ticket of a stratum comes first.
 */
char *ticket_of(struct text seed, struct text stratum, struct text id, char ticket[DIGEST_SIZE]);

/* The same of "SEED/NAME\n": in which order inspectors are asked. */
char *ticket_of_name(struct text seed, struct text name, char ticket[DIGEST_SIZE]);

/*
 * A public number as the text that is hashed: without blanks at its ends, and each run of blanks
 * in it as one space.  The text is the arena's.
 */
struct text ticket_seed(struct text number, struct arena *arena);

/*
 * Can it stand in the recipe, and in an announcement?  No sign that parts the line that is hashed,
 * or that sed(1), the shell or a file of keys take for something else, and no control character.
 */
bool ticket_takes(struct text part);

#endif
