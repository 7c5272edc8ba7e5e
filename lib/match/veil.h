#ifndef JZ_MATCH_VEIL_H
#define JZ_MATCH_VEIL_H

#include "match/match.h"
#include "match/point.h"
#include "match/seal.h"

/*
 * Who is known to two offices, when neither may learn whom the other knows and it does not: the
 * Diffie-Hellman exchange.  The town veils its numbers (file 1); the department veils these again
 * (file 2) and its own once (file 3); the town veils the latter again and looks which of its own
 * are among them.  Files are veiled(5).  It holds where both do what is written here: sizes are
 * seen, and who puts guesses among his numbers learns whether they are known.
 */

/* A number, veiled by whose file it is, and by the other office too. */
struct veil_row {
	struct point once;
	struct point twice;
};

struct veil_list {
	struct veil_row *row; /* where they are sorted, each once: in the order of .once */
	size_t count;
	size_t room;
	char check[SEAL_CHECK_SIZE]; /* of the key of whoever wrote it; "": no rows */
};

/*
 * Veil the numbers of each, sorted, each once, and count who and what has none in match, whose kind
 * is set; false where trouble was reported.
 */
bool veil_persons(struct veil_list *list, const struct point_scalar *scalar,
		  struct subjects *subjects, struct match *match, struct diag *diag);
bool veil_extract(struct veil_list *list, const struct point_scalar *scalar,
		  struct extract *extract, struct match *match);

/*
 * Read a file of the other office, or with twice one's own that it veiled again; in the order of
 * the file.  All that is no veiled number, and rows of two keys, are reported; then it is false.
 */
bool veil_read(struct veil_list *list, const char *path, bool twice, struct diag *diag);

/* Veil the numbers of another office again, in the place of .twice; false: one is no point. */
bool veil_again(struct veil_list *list, const struct point_scalar *scalar);

/* The rows as a file by the key of that check, with .twice or without. */
void veil_write(const struct veil_list *list, const char *check, bool twice, struct rowout *out,
		enum language language);

/*
 * Meet the persons with those of the other office, by what came back of one's own (.twice of
 * returned) and what the other office's numbers are when veiled again (.twice of theirs).  Both are
 * sorted by it.  Each met is a pair with a row of an extract that says nothing else.  A person who
 * is not in what came back is named.  To be given to match_free() in either case.
 */
bool veil_match(struct match *match, const struct point_scalar *scalar, struct subjects *subjects,
		struct veil_list *returned, struct veil_list *theirs, struct diag *diag);

void veil_free(struct veil_list *list);

#endif
