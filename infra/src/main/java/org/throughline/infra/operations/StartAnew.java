package org.throughline.infra.operations;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.infra.Throughline;

/**
 * Starts the program anew, in this JVM, when its log was taken back. Everything it keeps rests on that log: aggregates,
 * decoded events, answers, the tail that live clients are served from, the place of the views. Dropping all of it by ending
 * the context is the only way that cannot forget one.
 */
@Component
final class StartAnew {

    private static final Logger LOG = LoggerFactory.getLogger(StartAnew.class);

    private final ConfigurableApplicationContext context;
    private final ApplicationArguments arguments;
    private final AtomicBoolean begun = new AtomicBoolean();

    StartAnew(ConfigurableApplicationContext context, ApplicationArguments arguments) {
        this.context = context;
        this.arguments = arguments;
    }

    /** Nothing is appended in the meantime: the log refuses it, and says so again. */
    @EventListener
    void takenBack(LogTakenBack log) {
        if (begun.compareAndSet(false, true)) {
            LOG.error(
                    "THE LOG WAS TAKEN BACK. The database has not the event that this program knows at position {}: a"
                            + " replica that lacked it was promoted, a backup was restored, or this is another database."
                            + " What was acknowledged behind that is not there any more. Everything kept is dropped, and"
                            + " the program starts anew with what the database has.",
                    log.position());
            // between the old context and the new one nothing else keeps the JVM; whoever found it out may be a daemon
            Thread thread = Thread.ofPlatform().name("start-anew").daemon(false).unstarted(this::startAnew);
            thread.setContextClassLoader(StartAnew.class.getClassLoader());
            thread.start();
        }
    }

    private void startAnew() {
        try {
            context.close();
            SpringApplication.run(Throughline.class, arguments.getSourceArgs());
        } catch (RuntimeException e) {
            LOG.error("the program cannot start anew and ends; whoever supervises it starts it again", e);
            System.exit(1);
        }
    }
}
