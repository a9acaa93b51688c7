package org.throughline.infra.errand;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.throughline.infra.backup.BackupRefusal;

/**
 * The errands there are, by the setting that asks for one. Each is a program of its own, of the database and what it needs:
 * it serves nothing.
 */
public final class Errands {

    private record Known(String setting, Class<? extends Errand> errand) {}

    private static final List<Known> ALL = List.of(
            new Known("throughline.backup", BackupRun.class),
            new Known("throughline.judge", JudgeRun.class),
            new Known("throughline.restore", RestoreRun.class),
            new Known("throughline.verify", VerifyRun.class));

    private Errands() {}

    /** Whether the command line asks for one. */
    public static boolean areAsked(String... arguments) {
        return !asked(arguments).isEmpty();
    }

    /** Runs the one that is asked for; returns the exit code: 0 when all is well, otherwise 1, with the reason in words. */
    public static int run(String... arguments) {
        List<Known> asked = asked(arguments);
        if (asked.size() > 1) {
            return refuse("one at a time: " + asked.stream().map(Known::setting).collect(Collectors.joining(", ")));
        }
        try (ConfigurableApplicationContext context = start(asked.getFirst().errand(), arguments)) {
            return context.getBean(Errand.class).run();
        } catch (BackupRefusal | IllegalStateException e) {
            return refuse(e.getMessage());
        } catch (Exception e) {
            Throwable reason = NestedExceptionUtils.getMostSpecificCause(e);
            return refuse(reason.toString());
        }
    }

    private static List<Known> asked(String... arguments) {
        SimpleCommandLinePropertySource line = new SimpleCommandLinePropertySource(arguments);
        return ALL.stream()
                .filter(known -> isSet(line.getProperty(known.setting())))
                .toList();
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank() && !value.equals("false");
    }

    private static ConfigurableApplicationContext start(Class<? extends Errand> errand, String... arguments) {
        return new SpringApplicationBuilder(errand)
                .web(WebApplicationType.NONE)
                // what migrates the schemas is there, but not everybody needs it
                .lazyInitialization(true)
                .run(arguments);
    }

    private static int refuse(@Nullable String why) {
        System.err.println(why);
        return 1;
    }
}
