#ifndef JZ_PUBLISH_RELEASEOUT_H
#define JZ_PUBLISH_RELEASEOUT_H

#include "page/paper.h"
#include "publish/release.h"

/* Rows of tally(5): households are blank where they are hidden; and the same as a page. */
void releaseout_write(const struct release *release, struct rowout *out, enum language language);
void releaseout_page(const struct release *release, struct paper *paper);

#endif
