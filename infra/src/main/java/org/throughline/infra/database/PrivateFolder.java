package org.throughline.infra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * What the program keeps for itself beside its data: the password of its role, and the programs of PostgreSQL. Whatever is
 * missing in it is made anew.
 */
final class PrivateFolder {

    private static final int PASSWORD_BYTES = 32;

    private final Path folder;
    private final UserPrincipal account;

    private PrivateFolder(Path folder, UserPrincipal account) {
        this.folder = folder;
        this.account = account;
    }

    /**
     * Creates it, unless it is there.
     *
     * @throws IllegalStateException when somebody else made it or could get at it
     */
    static PrivateFolder at(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, OwnerOnly.ALL);
        } catch (FileAlreadyExistsException e) {
            // by an earlier start, or by somebody else
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw open(folder);
            }
        }
        UserPrincipal account = account(folder);
        if (!OwnerOnly.is(folder, account, OwnerOnly.ALL)) {
            throw open(folder);
        }
        return new PrivateFolder(folder, account);
    }

    private static IllegalStateException open(Path folder) {
        return new IllegalStateException(
                "%s is not a folder of the program's own account with mode 0700. ".formatted(folder)
                        + "Delete it: what belongs into it is made anew.");
    }

    /** The account whose files are created here; names of accounts may be missing where programs run in containers. */
    private static UserPrincipal account(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "account", "");
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Whether the program runs as root, as which PostgreSQL does not run. */
    boolean isRoots() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"));
    }

    /** The password of the program's role. It is a new one on the first start, and when others could have read it. */
    String password() throws IOException {
        Path file = resolve("password");
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            String kept = OwnerOnly.is(file, account, OwnerOnly.DATA) ? Files.readString(file) : "";
            if (kept.length() == 2 * PASSWORD_BYTES) {
                return kept;
            }
            Files.delete(file);
        }
        String password = random();
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.DATA)) {
            channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
        }
        return password;
    }

    private static String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
