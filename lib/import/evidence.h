#ifndef JZ_IMPORT_EVIDENCE_H
#define JZ_IMPORT_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "house/signs.h"
#include "import/sheet.h"
#include "mend/mend.h"

/* What the rows of a sheet say of where households begin; import/bounds.h judges it. */

/* The column of who draws the money: the account holder, else an agent; or SIZE_MAX. */
size_t evidence_payee(const struct sheet *sheet);

/* A bank's list has names of account holders alone, 客户姓名: the number beside them is theirs. */
void evidence_take_holder(struct sheet *sheet);

/* The accounts, or the first column that nobody knows and that speaks of them; or SIZE_MAX. */
size_t evidence_account(const struct sheet *sheet);

/* Does it name guardians, or who draws the money for somebody? */
bool evidence_names_agent(const struct sheet_column *column);

/* The first column that nobody knows and that speaks of relations, where none is known; or
 * SIZE_MAX.
 */
size_t evidence_relation(const struct sheet *sheet);

/* What the last row says of its household, by the first kind that says anything; 0: a blank. */
uint64_t evidence_household(const struct bounds *bounds);

/* Look at a sheet, of which the meanings are those of its header. */
void evidence_begin(struct bounds *bounds, const struct sheet *sheet);

/* A row of people; it is mended for the comparison. */
void evidence_add(struct bounds *bounds, const struct sheet *sheet, const struct mender *mender,
		  const struct sheet_row *row);

/* A row that is not blank, and none of people; evidence_add() passes its own. */
void evidence_pass(struct bounds *bounds, size_t line);

/* A row that names the village of those below, or that nobody knows: no household goes on. */
void evidence_cut(struct bounds *bounds);

/* The sheet was read once: which cells are merged. */
void evidence_merge(struct bounds *bounds, struct sheet *sheet);

/*
 * The meanings of the columns are settled: what a column says that has lost its own counts no more,
 * and where the members of 2 are 2-1 and 2-2, that is the number of their household.
 */
void evidence_review(struct bounds *bounds, const struct sheet *sheet);

#endif
