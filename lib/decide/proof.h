#ifndef JZ_DECIDE_PROOF_H
#define JZ_DECIDE_PROOF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/money.h"
#include "register/record.h"
#include "table/rowout.h"

/*
 * A list of decisions proves itself by count, sum and digest: how many are approved, what they
 * bring, and the first 16 digits of the SHA-256 over the lines
 * household_id,person_id,status,approved_amount of all rows, sorted, each ended by a line feed.  So
 * it shows whether anybody touched it between the town's table and the payment.
 */
struct proof {
	struct text *line;
	size_t lines;
	size_t room;
	size_t count;
	fen_t sum;
	fen_t once; /* of the sum: paid once, and not month by month */
	struct arena arena;
};

enum { PROOF_SIZE = 17 };

void proof_take(struct proof *proof, const struct record *decision);

/* Put a line in as it is, of another list than one of decisions: its digest is made alike. */
void proof_line(struct proof *proof, struct text line);
/* Take all rows of a list; false where reading failed. */
bool proof_read(struct proof *proof, struct record_reader *decisions);

/* The digest of what was taken, which is put in order. */
char *proof_digest(struct proof *proof, char digest[PROOF_SIZE]);

/* One row of RECORD_PROOF: count, sum and digest. */
void proof_write(struct proof *proof, struct rowout *out, enum language language);

/*
 * Is what was taken what the file at path says, as proof_write() wrote it?  Otherwise the
 * difference is reported for the list of that name, or the trouble of reading path.
 */
bool proof_verify(struct proof *proof, const char *path, struct text list, struct diag *diag);

/* As it was before anything was taken. */
void proof_free(struct proof *proof);

#endif
