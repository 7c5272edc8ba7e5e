#ifndef JZ_PAY_PRICELIST_H
#define JZ_PAY_PRICELIST_H

#include "base/hash.h"
#include "pay/price.h"
#include "table/rowout.h"

/*
 * Other groups get the price supplement too (失业保险金, 优抚对象 and their like), by a list of
 * persons, groups(5).  Everybody gets it once, however many groups he is in: who has it by a
 * decision, as a person or in a household, has none by the list.  Where that cannot be seen he is
 * left out, and it is said; a remark in his row says that a person has looked.
 */

struct pricelist_unit;
struct pricelist_member;

/* It starts as { .price = … }. */
struct pricelist {
	struct price *price;
	struct pricelist_unit *unit; /* that get it by the decisions */
	size_t units;
	size_t unit_room;
	struct pricelist_member *member; /* of the register */
	size_t members;
	size_t member_room;
	bool known;                 /* is there a register, and of more than the heads? */
	bool shared;                /* does a household of more than one get it? */
	struct index by_person;     /* units by unit_person(), a household's by its head's */
	struct index by_household;  /* units that are households */
	struct index registered;    /* members by unit_person() */
	struct index taken;         /* lines of the list by unit_person() */
	struct hash_set households; /* of the register */
	struct arena arena;
	size_t given;   /* persons who get it */
	size_t counted; /* who have it by a decision, or stood above */
	size_t held;    /* who were left out, as was reported */
	size_t unseen;  /* of these, because there is no register */
};

/*
 * Who is in which household, and who has died; a roster of heads alone does not say that.  False
 * where trouble was reported.
 */
bool pricelist_register(struct pricelist *list, const char *path,
			const struct table_options *options, struct diag *diag);

/* A decision whose unit gets the supplement, be its amount known or not: price_entitles(). */
void pricelist_see(struct pricelist *list, const struct record *decision);

/*
 * A row of the list (RECORD_GROUP), which stands at `at`, when all decisions were seen: *out is a
 * decision for it, whose texts live as long as the list and the row.  False where there is none.
 */
bool pricelist_take(struct pricelist *list, const struct record *row, const struct where *at,
		    struct record *out, struct diag *diag);

/*
 * All rows of the file at path, groups(5), as rows of decisions with so many extra columns, and
 * what is to be said of it as a whole.  False where trouble was reported.
 */
bool pricelist_write(struct pricelist *list, const char *path, const struct table_options *options,
		     struct rowout *out, enum language language, size_t extras, struct diag *diag);

void pricelist_free(struct pricelist *list);

#endif
