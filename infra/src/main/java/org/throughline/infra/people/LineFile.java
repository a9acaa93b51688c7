package org.throughline.infra.people;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.throughline.infra.database.OwnerOnly;

/** A file to which lines are added, for nobody but the program: what was added is there after whatever happens next. */
final class LineFile {

    private static final Set<OpenOption> ADDING = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);

    private final Path file;
    private final boolean modes;

    private LineFile(Path file) {
        this.file = file;
        // elsewhere the folder alone protects it
        this.modes = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Creates it, unless it is there.
     *
     * @throws IOException when it could not be added to
     */
    static LineFile at(Path file) throws IOException {
        LineFile opened = new LineFile(file.toAbsolutePath());
        opened.create();
        return opened;
    }

    private void create() throws IOException {
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder, mode(OwnerOnly.ALL));
        add("");
        if (modes) {
            if (!Files.getPosixFilePermissions(file).equals(OwnerOnly.DATA.value())) {
                Files.setPosixFilePermissions(file, OwnerOnly.DATA.value());
            }
            try (FileChannel entry = FileChannel.open(folder)) {
                entry.force(true);
            }
        }
    }

    List<String> lines() throws IOException {
        // whatever is in it, so that it can be judged
        return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    }

    /** Adds a line; when it returns the line is on the disk. One that was cut short before stays a line of its own. */
    void addLine(String line) throws IOException {
        add((isCutShort() ? "\n" : "") + line + "\n");
    }

    private void add(String text) throws IOException {
        try (FileChannel end = FileChannel.open(file, ADDING, mode(OwnerOnly.DATA))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                end.write(bytes);
            }
            end.force(true);
        }
    }

    private boolean isCutShort() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (SeekableByteChannel whole = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return whole.size() > 0 && whole.position(whole.size() - 1).read(last) == 1 && last.get(0) != '\n';
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know no type parameters
    private FileAttribute<Set<PosixFilePermission>>[] mode(FileAttribute<Set<PosixFilePermission>> mode) {
        return modes ? new FileAttribute[] {mode} : new FileAttribute[0];
    }
}
