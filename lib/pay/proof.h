#ifndef JZ_PAY_PROOF_H
#define JZ_PAY_PROOF_H

#include <stddef.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/money.h"
#include "register/record.h"

/*
 * A list of decisions proves itself by count, sum and digest: how many are approved, what they
 * bring a month, and the first 16 digits of the SHA-256 over the lines
 * household_id,person_id,status,approved_amount of all rows, sorted, each ended by a line feed.  So
 * it shows whether anybody touched it between the town's table and the payment.
 */
struct proof {
	struct text *line;
	size_t lines;
	size_t room;
	size_t count;
	fen_t sum;
	struct arena arena;
};

enum { PROOF_SIZE = 17 };

void proof_take(struct proof *proof, const struct record *decision);

/* Put a line in as it is, of another list than one of decisions: its digest is made alike. */
void proof_line(struct proof *proof, struct text line);

/* The digest of what was taken, which is put in order. */
char *proof_digest(struct proof *proof, char digest[PROOF_SIZE]);

void proof_free(struct proof *proof);

#endif
