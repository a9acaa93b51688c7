package org.throughline.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.throughline.infra.database.DatabaseProperties;
import org.throughline.infra.log.evidence.Checkpoint;
import org.throughline.infra.log.evidence.EvidenceTable;
import org.throughline.infra.log.evidence.Verdict;
import org.throughline.infra.log.evidence.Verifier;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code --throughline.verify=true}: verifies the log, prints the verdict and ends. A program of its own, of the database
 * and the verifier alone: it serves nothing, and it creates no table in what it is to judge.
 */
@ComponentScan("org.throughline.infra.database")
@ConfigurationPropertiesScan("org.throughline.infra.database")
@Import({EvidenceTable.class, Verifier.class})
final class VerifyRun {

    private static final String ASKED = "throughline.verify";
    private static final String PUBLISHED = "throughline.verify.published";

    private VerifyRun() {}

    static boolean isAsked(String... arguments) {
        return "true".equals(new SimpleCommandLinePropertySource(arguments).getProperty(ASKED));
    }

    /** Returns the exit code: 0 when the log is intact, 1 when it is not. */
    static int run(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(VerifyRun.class)
                .web(WebApplicationType.NONE)
                // what migrates the schemas is there, but nobody needs it
                .lazyInitialization(true)
                .run(arguments)) {
            Verdict verdict = verify(context);
            System.out.println(
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(verdict));
            return verdict.intact() ? 0 : 1;
        }
    }

    private static Verdict verify(ConfigurableApplicationContext context) {
        DatabaseProperties database = context.getBean(DatabaseProperties.class);
        Path directory = database.directory().toAbsolutePath();
        if (database.isEmbedded() && !Files.isDirectory(directory)) {
            throw new IllegalStateException("there is no log in " + directory);
        }
        return context.getBean(Verifier.class).verify(published(context.getEnvironment()));
    }

    private static @Nullable Checkpoint published(Environment environment) {
        String noted = environment.getProperty(PUBLISHED);
        return noted == null ? null : Checkpoint.parse(noted);
    }
}
