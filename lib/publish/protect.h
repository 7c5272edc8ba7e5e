#ifndef JZ_PUBLISH_PROTECT_H
#define JZ_PUBLISH_PROTECT_H

#include "publish/release.h"

/* Find out what a release hides; false where nothing safe can be published. */
bool protect_release(struct release *release);

/* Is a cell hidden? */
bool protect_hides(const struct release *release, size_t node, size_t column);

#endif
