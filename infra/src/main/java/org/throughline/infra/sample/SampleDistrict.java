package org.throughline.infra.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.throughline.command.door.CommandJournal;

/** The sample district: its commands in order, and how much of them this log has. */
@Component
public final class SampleDistrict {

    static final String ID = "sample-district";
    /** The system that its import comes from. */
    static final String SOURCE = "Sample data";

    private static final String FILES = "classpath:sample/*.ndjson";

    private final List<SampleLine> lines = read();
    private final CommandJournal journal;
    private final SampleProperties properties;

    SampleDistrict(CommandJournal journal, SampleProperties properties) {
        this.journal = journal;
        this.properties = properties;
    }

    /** What becomes of the sample district when the program starts. */
    public enum Prospect {
        /** It is turned off. */
        LEFT_OUT,
        /** The log is empty: it will be loaded. */
        BEGINS,
        /** It was loaded up to somewhere: the rest will be. */
        CONTINUES,
        /** All of it is in the log. */
        COMPLETE,
        /** The log holds other data and is left alone. */
        OTHER_DATA
    }

    /** What becomes of it, by what the log holds at this moment. */
    public Prospect prospect() {
        if (!properties.enabled()) {
            return Prospect.LEFT_OUT;
        }
        if (journal.head() == 0) {
            return Prospect.BEGINS;
        }
        if (!isInLog(lines.getFirst())) {
            return Prospect.OTHER_DATA;
        }
        return isInLog(lines.getLast()) ? Prospect.COMPLETE : Prospect.CONTINUES;
    }

    /** Its commands in the order of their recorded time; the log's clock could not go back. */
    List<SampleLine> lines() {
        return lines;
    }

    private boolean isInLog(SampleLine line) {
        return journal.find(line.commandId()).isPresent();
    }

    /** Files tell a school year or one side of the story; lines of one moment stay in the order of their files. */
    static List<SampleLine> read() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            List<SampleLine> lines = new ArrayList<>();
            for (Resource file : files) {
                addFile(lines, file);
            }
            lines.sort(Comparator.comparing(SampleLine::recordedAt));
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample data cannot be read", e);
        }
    }

    private static void addFile(List<SampleLine> lines, Resource file) throws IOException {
        int number = 0;
        for (String json :
                file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
            number++;
            lines.add(SampleLine.read("%s line %d".formatted(file.getFilename(), number), json));
        }
    }
}
