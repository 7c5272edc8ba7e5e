# Manuals and the changelog are compressed as Debian's policy asks, the same from every build.
set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
file(GLOB_RECURSE pages ${share}/man/*.[157] ${share}/doc/jiuzhu/changelog)
execute_process(COMMAND gzip -9n ${pages} COMMAND_ERROR_IS_FATAL ANY)
