#ifndef JZ_BASE_SOUND_H
#define JZ_BASE_SOUND_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Do two Chinese characters sound alike, as 攻 and 功 do, of which one is easily written for the
 * other?  By their places in GB 2312 alone, so that a few are taken for alike that are not, and
 * of a sound that many have some are not found.  It takes some microseconds.
 */
bool sound_is_near(uint32_t one, uint32_t other);

#endif
