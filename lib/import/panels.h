#ifndef JZ_IMPORT_PANELS_H
#define JZ_IMPORT_PANELS_H

#include <stdbool.h>

#include "import/sheet.h"

/*
 * Are two tables beside each other in the sheet: do the same headings come again to the right, in
 * their order, among them one that names people?  They may differ by a digit at the end, as in
 * 姓名, 姓名2.  True with trouble reported: which heads and cells belong together is not for a
 * program to say.
 */
bool panels_report(const struct sheet *sheet);

/*
 * Members who have columns of their own in the row of their household, as 成员1姓名, 成员1关系:
 * where each of them has a name and a relation, and the row a head, each becomes a row.  Once, when
 * the columns are known: what his columns mean is what those of the head mean, or they become such
 * columns.
 */
void panels_find_members(struct sheet *sheet);

/* sheet_next(), by which a row with such members becomes that of its head and one for each of them.
 */
enum table_result panels_next(struct sheet *sheet, struct sheet_row *row);

#endif
