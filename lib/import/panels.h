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

#endif
