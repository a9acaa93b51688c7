package org.throughline.infra.wiring;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.throughline.command.door.SpoolLimits;
import org.throughline.infra.database.DatabaseProperties;

/**
 * Where batches wait until they have come in whole, and how large they may be.
 *
 * @param directory where the program makes a folder of its own in which batches wait until they have come in whole; beside
 *     the data of an embedded database, or where the system keeps temporary files, when absent
 * @param mostBytes most bytes of one batch
 * @param mostLines most lines of one batch
 * @param keepFree room on the disk that no batch takes
 */
@ConfigurationProperties("throughline.spool")
record SpoolProperties(
        @Nullable Path directory,
        @DefaultValue("256MB") DataSize mostBytes,
        @DefaultValue("1000000") long mostLines,
        @DefaultValue("512MB") DataSize keepFree) {

    Path directory(DatabaseProperties database) {
        if (directory != null) {
            return directory;
        }
        Path data = database.directory().toAbsolutePath();
        return database.isEmbedded()
                ? data.resolveSibling(data.getFileName() + ".spool")
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    SpoolLimits limits() {
        return new SpoolLimits(mostBytes.toBytes(), mostLines, keepFree.toBytes());
    }
}
