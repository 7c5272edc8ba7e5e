#ifndef JZ_TESTS_ANNOUNCED_H
#define JZ_TESTS_ANNOUNCED_H

#include "civil/holiday.h"

/* Tables of holidays as text, and what was said of them. */

#define ANNOUNCED_HEADER "date,kind,name,source,doc_no,doc_no_basis,doc_date,weekday\n"
#define ANNOUNCED_2026                                                                             \
	"2026-01-01,off,元旦,,〔2025〕7号,read,2025-11-04,四\n"                              \
	"2026-02-14,work,春节,,〔2025〕7号,read,2025-11-04,六\n"                             \
	"2026-05-01,off,劳动节,,〔2025〕7号,read,2025-11-04,五\n"                           \
	"2026-10-01,off,国庆节,,〔2025〕7号,read,2025-11-04,四\n"

/* What was reported: "C201:3 C203:4 ". */
extern char announced_said[1024];

/* A diag that reports into it, from the beginning. */
struct diag announced_listen(void);

/* A file with this in it, whose name is written into path; the caller unlinks it. */
const char *announced_file(const char *text, char path[32]);

/* holiday_read() of such a file. */
bool announced_read(const char *text, struct holidays *out);

#endif
