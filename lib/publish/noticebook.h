#ifndef JZ_PUBLISH_NOTICEBOOK_H
#define JZ_PUBLISH_NOTICEBOOK_H

#include "publish/noticepage.h"
#include "table/outfile.h"

/*
 * The notices as a workbook, a sheet for each village; file stays the caller's.  False with trouble
 * reported.
 */
bool noticebook_write(const struct notice *notice, const struct notice_term *term,
		      enum language language, struct outfile *file, struct diag *diag,
		      const struct where *where);

#endif
