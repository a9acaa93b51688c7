package org.throughline.infra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Modes of what nobody but the account of the program may touch, given to files as they are created. */
public final class OwnerOnly {

    /** 0700, of folders and programs. */
    public static final FileAttribute<Set<PosixFilePermission>> ALL = mode("rwx------");
    /** 0600, of files. */
    public static final FileAttribute<Set<PosixFilePermission>> DATA = mode("rw-------");

    private OwnerOnly() {}

    private static FileAttribute<Set<PosixFilePermission>> mode(String letters) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters));
    }

    /** Whether nobody but this account can have touched it; a link is nobody's. */
    static boolean is(Path file, UserPrincipal account, FileAttribute<Set<PosixFilePermission>> mode)
            throws IOException {
        PosixFileAttributes found = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return !found.isSymbolicLink()
                && found.owner().equals(account)
                && found.permissions().equals(mode.value());
    }
}
