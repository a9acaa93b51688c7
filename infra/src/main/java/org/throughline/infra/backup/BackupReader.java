package org.throughline.infra.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.throughline.events.json.EventJson;
import org.throughline.infra.log.evidence.Hash;
import tools.jackson.core.JacksonException;

/** A backup that is read. Every entry has been held to the digest that was taken when it was written. */
public final class BackupReader implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    /**
     * Opens a file.
     *
     * @throws BackupRefusal when it is no backup, not a whole one, damaged, or one of a later program
     */
    public BackupReader(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupRefusal("%s is no backup, or not a whole one: %s".formatted(file, e.getMessage()), e);
        }
        try (InputStream in = zip.getInputStream(entry(Manifest.ENTRY))) {
            manifest = EventJson.MAPPER.readValue(in, Manifest.class);
        } catch (JacksonException e) {
            throw new BackupRefusal("%s does not say what it holds: %s".formatted(file, e.getOriginalMessage()), e);
        }
        if (manifest.format() != Manifest.FORMAT) {
            throw new BackupRefusal("%s is of format %d, of a program of version %s; this one reads format %d"
                    .formatted(file, manifest.format(), manifest.program(), Manifest.FORMAT));
        }
        for (Part part : Part.values()) {
            if (manifest.holds(part) || !part.mayBeMissing()) {
                requireWhole(part);
            }
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The rows of a table, in PostgreSQL's text form. */
    InputStream rows(Part part) throws IOException {
        return zip.getInputStream(entry(manifest.copied(part).name()));
    }

    private void requireWhole(Part part) throws IOException {
        try (DigestInputStream rows = new DigestInputStream(rows(part), Hash.algorithm())) {
            rows.transferTo(OutputStream.nullOutputStream());
            if (Hash.outOf(rows.getMessageDigest()).equals(manifest.copied(part).digest())) {
                return;
            }
        } catch (ZipException e) {
            throw new BackupRefusal("the backup is damaged: %s, %s".formatted(part.fullName(), e.getMessage()), e);
        }
        throw new BackupRefusal("the backup is damaged: %s is not what was written".formatted(part.fullName()));
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupRefusal("%s is no backup: it holds no %s".formatted(zip.getName(), name));
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
