#include "base/fault.h"

#include <errno.h>
#include <stdio.h>

static const struct {
	int error;
	const char *text[2]; /* by enum language */
} words[] = {
	{ EACCES, { "没有权限", "permission denied" } },
	{ EPERM, { "系统不允许", "not permitted" } },
	{ ENOENT, { "没有这个文件或文件夹", "no such file or folder" } },
	{ ENOTDIR, { "路径中有一段不是文件夹", "a part of the path is not a folder" } },
	{ EISDIR, { "这是文件夹，不是文件", "it is a folder, not a file" } },
	{ ENAMETOOLONG, { "文件名太长", "the name is too long" } },
	{ ELOOP, { "链接绕成了圈", "links go round in a circle" } },
	{ ENOSPC, { "磁盘满了", "the disk is full" } },
	{ EDQUOT, { "磁盘配额用完了", "the disk quota is used up" } },
	{ EFBIG, { "文件超过允许的大小", "the file is larger than allowed" } },
	{ EROFS, { "磁盘只能读", "the disk is read-only" } },
	{ EIO, { "磁盘或线路出错", "the disk or the line failed" } },
	{ EPIPE, { "接收的程序已经退出", "the program that reads it has gone" } },
	{ EBADF, { "标准输入或输出没有打开", "standard input or output is not open" } },
	{ ENXIO, { "设备不在", "the device is not there" } },
	{ EMFILE, { "打开的文件太多", "too many open files" } },
	{ ENFILE, { "打开的文件太多", "too many open files" } },
	{ EILSEQ, { "有字在这种编码里写不出", "this encoding has not all the characters" } },
	{ EINVAL, { "不认识的编码或设备", "unknown encoding or device" } },
};

const char *
fault_text(int error, enum language language, struct fault *room)
{
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (words[i].error == error)
			return words[i].text[language];
	(void)snprintf(room->text, sizeof(room->text),
		       language == LANGUAGE_ZH ? "错误%d" : "error %d", error);
	return room->text;
}
