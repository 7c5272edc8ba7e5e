#ifndef JZ_TABLE_OLE_H
#define JZ_TABLE_OLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Streams in an OLE container, which old office files are: a file system in a file. */
struct ole {
	const unsigned char *bytes; /* the whole file; the caller's */
	size_t size;
	unsigned shift; /* a sector has 1 << shift bytes */
	unsigned char *directory;
	size_t directory_size;
};

/* False where it is no container.  ole_close() is due in every case. */
bool ole_open(struct ole *ole, const unsigned char *bytes, size_t size);
void ole_close(struct ole *ole);

/* Is there a stream of that name (ASCII)? */
bool ole_has(const struct ole *ole, const char *name);

/* A copy of a stream, to be freed, and its size; NULL where it is not there or damaged. */
unsigned char *ole_stream(const struct ole *ole, const char *name, size_t *size);

/* Numbers as they stand there, the low byte first. */
uint16_t ole_u16(const unsigned char *p);
uint32_t ole_u32(const unsigned char *p);

#endif
