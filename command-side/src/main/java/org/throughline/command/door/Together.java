package org.throughline.command.door;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.throughline.command.Rehearsing;
import org.throughline.command.Staged;
import org.throughline.command.Staged.Recording;

/**
 * Lets commands share a unit of work: they are decided one after the other, each on what those before it have recorded, and
 * appended in one transaction, in their order. So the disk is waited for once, and other commands' subjects are looked up
 * once.
 *
 * <p>Only what records something stays in it. Whatever a command is refused for is found out when it is submitted by
 * itself, behind those before it.
 */
final class Together {

    private final Duration longest;
    /** Two that took the same subjects in another order would wait for each other. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * Units of work of a length.
     *
     * @param longest how long one may last, and others wait for its subjects; it takes one command in any case
     */
    Together(Duration longest) {
        this.longest = longest;
    }

    /**
     * What became of commands in one unit of work.
     *
     * @param recorded how many from the first on recorded something
     * @param durable whether they are in the log; not when there were others
     */
    private record Trial(int recorded, boolean durable) {}

    /**
     * Runs these commands from the first on.
     *
     * @return how many of them are durable; 0 when the first has to be submitted by itself
     */
    int run(List<Runnable> commands) {
        oneAtATime.lock();
        try {
            Trial trial = trial(commands);
            while (!trial.durable() && trial.recorded() > 0) {
                // without the one that was refused: it may have left its subject changed
                trial = trial(commands.subList(0, trial.recorded()));
            }
            return trial.durable() ? trial.recorded() : 0;
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Runs a command in a unit of work that is taken back.
     *
     * @return what it would have recorded
     */
    static List<Recording> rehearse(Runnable command) {
        UnitOfWork<?> work = begin();
        try {
            Rehearsing.in(work);
            command.run();
            return Staged.recordings();
        } finally {
            work.rollback();
        }
    }

    private Trial trial(List<Runnable> commands) {
        long begun = System.nanoTime();
        UnitOfWork<?> work = begin();
        int recorded = 0;
        while (recorded < commands.size() && (recorded == 0 || System.nanoTime() - begun < longest.toNanos())) {
            if (!records(commands.get(recorded))) {
                work.rollback();
                return new Trial(recorded, false);
            }
            recorded++;
        }
        try {
            work.commit();
            return new Trial(recorded, true);
        } catch (RuntimeException failed) {
            // another writer, or no log: told when they are submitted one by one
            return new Trial(0, false);
        }
    }

    @SuppressWarnings("NullAway") // it handles no message itself
    private static UnitOfWork<?> begin() {
        return DefaultUnitOfWork.startAndGet(null);
    }

    private static boolean records(Runnable command) {
        int before = Staged.size();
        try {
            command.run();
            return Staged.size() > before;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
